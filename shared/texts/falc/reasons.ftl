# Pourquoi une inscription est là où elle est, en français facile à lire : ce qu’un message peut dire
# à la personne elle-même. Les mêmes codes et paramètres que `fr/reasons.ftl`.

seats-counted = La session a { $capacity ->
    [one] { $capacity } place
   *[other] { $capacity } places
}. { $confirmed ->
    [one] { $confirmed } place est prise.
   *[other] { $confirmed } places sont prises.
}{ $held ->
    [0] { "" }
    [one] {" "}{ $held } place est proposée à une personne.
   *[other] {" "}{ $held } places sont proposées à des personnes.
}
people-before = { $before ->
    [0] Vous êtes la première personne sur la liste.
    [one] { $before } personne est avant vous.
   *[other] { $before } personnes sont avant vous.
}

## La demande arrive
reason-form = Nous avons reçu votre demande. La réponse arrive bientôt.
reason-hook = Un autre site nous a envoyé votre demande. La réponse arrive bientôt.
reason-phone = Nous avons noté votre demande au téléphone. La réponse arrive bientôt.
reason-referral = La personne qui vous accompagne a envoyé votre demande. La réponse arrive bientôt.
reason-list = Vous étiez déjà sur notre liste. Nous avons gardé le même ordre.
reason-see-mail = Nous avons reçu votre demande. La suite arrive par e-mail.
reason-already-registered = Vous êtes déjà sur la liste de cette session.
reason-merged = Vous aviez 2 inscriptions. Maintenant, vous avez 1 seule inscription.

## Une place, ou la liste d’attente
reason-place-free = Une place était libre quand votre demande est arrivée.
reason-line-before = { seats-counted } { people-before }
reason-priority = Votre session a été annulée. Ici, vous passez avant les autres personnes. { seats-counted } { people-before }
reason-place-freed = Une place est devenue libre. C’était votre tour.
reason-seated-elsewhere = Vous avez déjà une place dans une autre session. Si vous dites oui à cette place, vous perdez l’autre place.
reason-accepted = La réponse était oui. La place est pour vous.
reason-accepted-last-call = La place était pour la première personne qui dit oui. C’était vous.
reason-declined = La réponse était non. La place est pour une autre personne.

## La place proposée n’est plus réservée
reason-silent-once = Votre réponse n’est pas arrivée à temps. La place est pour la personne suivante. Vous gardez votre numéro.
reason-silent-twice = Nous vous avons proposé 2 fois une place. Les 2 fois, nous n’avons pas eu de réponse. Vous gardez votre numéro pendant la pause.
reason-closing = La session commence bientôt. Nous ne gardons plus de place. Une place libre est pour la première personne qui dit oui.
reason-bounced = Notre e-mail avec la place n’est pas arrivé chez vous. La place est pour la personne suivante. Vous gardez votre numéro.
reason-capacity-lowered = Nous avons dû enlever des places. La place gardée pour vous n’existe plus. Nous nous excusons. Vous gardez votre numéro.
reason-last-call = La session commence bientôt. Une place libre est pour la première personne qui dit oui.
reason-place-taken = Une autre personne vient de prendre la place.
reason-resumed = Votre inscription continue. Vous avez de nouveau votre numéro.
reason-reachable-again = Nous pouvons de nouveau vous écrire. Vous gardez votre numéro.
reason-paused-too-long = La pause est finie. Votre inscription est restée en pause.

## Avant 18 ans
reason-guardian-asked = Vous avez moins de 18 ans. Un parent ou un responsable légal doit être d’accord. Nous gardons une place pour vous { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} au plus.
reason-guardian-agreed = Votre parent ou responsable légal est d’accord.
reason-guardian-silent = La réponse d’un parent ou responsable légal n’est pas arrivée à temps. Nous ne gardons plus la place.

## L’inscription prend fin
reason-cancelled-by-youth = Vous avez annulé votre inscription.
reason-cancelled-by-counsellor = La personne qui vous accompagne a annulé votre inscription.
reason-cancelled-by-guardian = Votre parent ou responsable légal n’est pas d’accord.
reason-cancelled-by-staff = L’équipe a annulé votre inscription.
reason-session-cancelled = Nous avons dû annuler cette session. Ce n’est pas à cause de vous.
reason-took-other-seat = Vous avez maintenant une place dans une autre session. Votre inscription à cette session est terminée.
reason-session-began = La session a commencé. Toutes les places sont données.
reason-no-longer-eligible = Pour participer, il y a des conditions : l’âge, la région, la situation. Pour vous, une de ces conditions manque maintenant.

## L’équipe décide, ou répare
reason-reminder = { $days ->
    [1] La session commençait le jour suivant.
   *[other] La session commençait { $days } jours plus tard.
}
reason-session-moved = Les dates de la session ont changé. Votre inscription reste bonne.
reason-placed-by-team = L’équipe a décidé de vous donner une place avant votre tour.
reason-overbooked = L’équipe a décidé d’ajouter une place pour vous.
reason-reinstated = Votre inscription était terminée par erreur. Vous avez de nouveau votre numéro.
reason-reinstated-seat = Votre inscription était terminée par erreur. Vous avez de nouveau votre place.
reason-other = L’équipe a étudié votre demande.

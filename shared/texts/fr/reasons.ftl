# Pourquoi une inscription est là où elle est : une phrase par raison, dite à la personne elle-même.
# « -third » : la même pour qui lit à son sujet (conseiller·ère, équipe), là où « vous » serait faux.

seats-counted =
    La session a { $capacity ->
        [one] { $capacity } place
       *[other] { $capacity } places
    } : { $confirmed ->
        [one] { $confirmed } confirmée
       *[other] { $confirmed } confirmées
    }{ $held ->
        [0] { "" }
        [one] , { $held } proposée
       *[other] , { $held } proposées
    }
people-before = { $before ->
    [0] personne n’attend avant
    [one] { $before } personne attend avant
   *[other] { $before } personnes attendent avant
}

## La demande arrive
reason-form = Nous avons bien reçu votre demande. La réponse arrive dans quelques instants.
reason-form-third = La demande est arrivée par le formulaire.
reason-hook = Le site où vous avez rempli le formulaire nous a envoyé votre demande. La réponse arrive dans quelques instants.
reason-hook-third = La demande est arrivée par le formulaire d’un autre site.
reason-phone = Nous avons noté votre demande au téléphone. La réponse arrive dans quelques instants.
reason-phone-third = La demande a été prise au téléphone.
reason-referral = La personne qui vous accompagne nous a envoyé votre demande. La réponse arrive dans quelques instants.
reason-referral-third = La demande a été envoyée par la personne qui accompagne.
reason-list = Vous étiez déjà sur notre liste : nous avons repris votre demande, dans le même ordre.
reason-list-third = La demande vient de la liste d’avant, dans le même ordre.
reason-see-mail = Votre demande est reçue ; la suite vous est écrite par e-mail.
reason-see-mail-third = La demande est reçue ; la suite est écrite par e-mail.
reason-already-registered = Vous êtes déjà sur la liste de cette session.
reason-already-registered-third = La personne est déjà sur la liste de cette session.
reason-merged = Vous aviez deux inscriptions : nous les avons réunies en une seule.
reason-merged-third = La personne avait deux inscriptions : elles sont réunies en une seule, et celle-ci a pris fin.

## Une place, ou la liste d’attente
reason-place-free = Il restait une place libre quand votre demande est arrivée.
reason-place-free-third = Il restait une place libre quand la demande est arrivée.
reason-line-before = { seats-counted } ; { people-before } vous.
reason-line-before-third = { seats-counted } ; { people-before } elle.
reason-priority = Votre session a été annulée : ici, vous passez avant les autres. { seats-counted } ; { people-before } vous.
reason-priority-third = Sa session a été annulée : la personne passe ici avant les autres. { seats-counted } ; { people-before } elle.
reason-place-freed = Une place s’est libérée et c’était votre tour.
reason-place-freed-third = Une place s’est libérée et c’était le tour de la personne.
reason-seated-elsewhere = Vous avez déjà une place dans une autre session : si vous acceptez celle-ci, l’autre est rendue.
reason-seated-elsewhere-third = La personne a déjà une place dans une autre session : si elle accepte celle-ci, l’autre est rendue.
reason-accepted = La place proposée a été acceptée.
reason-accepted-last-call = La place allait à la première réponse : c’était la vôtre.
reason-accepted-last-call-third = La place allait à la première réponse : c’était la sienne.
reason-declined = La place proposée a été refusée.

## La place proposée n’est plus réservée
reason-silent-once = Nous n’avons pas eu de réponse à temps : la place va à la personne suivante. Vous gardez votre rang.
reason-silent-once-third = Nous n’avons pas eu de réponse à temps : la place va à la personne suivante. Le rang est gardé.
reason-silent-twice = Deux propositions de place sont restées sans réponse : l’inscription est en pause. Votre rang est gardé pendant la pause.
reason-silent-twice-third = Deux propositions de place sont restées sans réponse : l’inscription est en pause. Le rang est gardé pendant la pause.
reason-closing = La session commence bientôt : aucune place n’est plus réservée. S’il en reste une, elle va à la première personne qui l’accepte.
reason-bounced = Notre e-mail avec la place proposée n’a pas pu vous être remis. La place va à la personne suivante. Vous gardez votre rang.
reason-bounced-third = L’e-mail avec la place proposée n’a pas pu être remis. La place va à la personne suivante. Le rang est gardé.
reason-capacity-lowered = Nous avons dû baisser le nombre de places, et la place réservée pour vous est retirée. Toutes nos excuses : vous gardez votre rang.
reason-capacity-lowered-third = Le nombre de places a dû être baissé et la place réservée est retirée. Le rang est gardé.
reason-last-call = La session commence bientôt : une place libre va à la première personne qui l’accepte.
reason-place-taken = La place vient d’être prise par une autre personne.
reason-resumed = L’inscription a repris : vous retrouvez votre rang.
reason-resumed-third = L’inscription a repris : la personne retrouve son rang.
reason-reachable-again = Nous pouvons de nouveau vous écrire : vous gardez votre rang.
reason-reachable-again-third = Nous pouvons de nouveau écrire à la personne : elle garde son rang.
reason-paused-too-long = La pause est finie et l’inscription n’a pas été reprise.

## Avant 18 ans
reason-guardian-asked = Avant 18 ans, un parent ou responsable légal doit donner son accord. Une place vous est réservée { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} au plus.
reason-guardian-asked-third = Avant 18 ans, un parent ou responsable légal doit donner son accord. Une place est réservée { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} au plus.
reason-guardian-agreed = Votre parent ou responsable légal a donné son accord.
reason-guardian-agreed-third = Le parent ou responsable légal a donné son accord.
reason-guardian-silent = L’accord d’un parent ou responsable légal n’est pas arrivé à temps : la place n’est plus réservée.

## L’inscription prend fin
reason-cancelled-by-youth = Vous avez annulé votre inscription.
reason-cancelled-by-youth-third = La personne a annulé son inscription.
reason-cancelled-by-counsellor = La personne qui vous accompagne a annulé votre inscription.
reason-cancelled-by-counsellor-third = L’inscription a été annulée par la personne qui accompagne.
reason-cancelled-by-guardian = Votre parent ou responsable légal n’a pas donné son accord.
reason-cancelled-by-guardian-third = Le parent ou responsable légal n’a pas donné son accord.
reason-cancelled-by-staff = L’équipe a annulé votre inscription.
reason-cancelled-by-staff-third = L’équipe a annulé l’inscription.
reason-session-cancelled = Nous avons dû annuler cette session. Vous n’y êtes pour rien.
reason-session-cancelled-third = La session a dû être annulée.
reason-took-other-seat = Vous avez maintenant une place dans une autre session : l’inscription à celle-ci a pris fin.
reason-took-other-seat-third = La personne a maintenant une place dans une autre session : l’inscription à celle-ci a pris fin.
reason-session-began = La session a commencé : les places ne sont plus données.
reason-no-longer-eligible = Les conditions pour participer à cette session (l’âge au premier jour, la région ou la situation) ne sont plus remplies.

## L’équipe décide, ou répare
reason-reminder = { $days ->
    [1] La session commençait le lendemain.
   *[other] La session commençait { $days } jours plus tard.
}
reason-session-moved = Les dates de la session ont changé. Votre inscription reste valable.
reason-session-moved-third = Les dates de la session ont changé. L’inscription reste valable.
reason-placed-by-team = L’équipe a décidé de vous donner une place en dehors de l’ordre d’arrivée.
reason-placed-by-team-third = L’équipe a décidé de lui donner une place en dehors de l’ordre d’arrivée.
reason-overbooked = L’équipe a décidé d’ajouter une place pour vous.
reason-overbooked-third = L’équipe a décidé d’ajouter une place pour cette personne.
reason-reinstated = L’inscription avait pris fin par erreur : vous retrouvez votre rang.
reason-reinstated-third = L’inscription avait pris fin par erreur : la personne retrouve son rang.
reason-reinstated-seat = L’inscription avait pris fin par erreur : vous retrouvez votre place.
reason-reinstated-seat-third = L’inscription avait pris fin par erreur : la personne retrouve sa place.
reason-other = Votre demande a été étudiée par l’équipe.
reason-other-third = La demande a été étudiée par l’équipe.

standing-placed-by-team = Par décision de l’équipe, une personne au moins a eu une place en dehors de l’ordre d’arrivée.

# Ce que l’équipe choisit quand elle place quelqu’un ; lu par l’équipe seule.
team-reason-judicial-order = Décision de justice
team-reason-emergency = Situation d’urgence
team-reason-mistake-of-ours = Erreur de notre part
team-reason-partner-agreement = Accord avec un partenaire
team-reason-accessibility-need = Besoin d’un aménagement

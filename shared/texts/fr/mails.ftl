### The mails. Each kind has its words for the youth, then for the counsellor:
### subject (at most 60 characters, says the outcome), title, lead, steps, button.
### An empty line begins a new paragraph. Spaces before : ; ! ? are made no-break by themselves.
### Given to all: $title, $starts ("15 mars"), $first_day, $deadline, $deadline_short, $rank (0: none),
### $reason (code), $name (recipient's first name, or none), $youth ("Amina B."), $region, $phone
### (or none), $email, $calendar (REQUEST, CANCEL or none).

## Around every mail
mail-greeting-youth = { $name ->
    [none] Bonjour,
   *[other] Bonjour { $name },
}
mail-greeting-counsellor = Bonjour,
mail-session = Session
mail-when = Quand
mail-first-day = Premier rendez-vous
mail-where = Où
mail-answer-before = Réponse à donner avant
mail-reason-heading = Pourquoi ?
mail-steps-heading = Et maintenant ?
mail-link-note = Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :
mail-link-personal = Ce lien est personnel : ne le donnez à personne.
mail-youth-unnamed = La personne suivie
mail-human = { $phone ->
    [none] Une question ? Répondez à cet e-mail : une personne de l’équipe vous lira.
   *[other] Une question ? Répondez à cet e-mail ou appelez le { $phone } : une personne de l’équipe vous répondra.
}
mail-why-youth =
    Vous recevez cet e-mail parce que votre adresse a été donnée pour une inscription à cette session ({ $region }). Ce n’est pas vous ? Dites-le-nous en répondant à cet e-mail.
mail-why-counsellor =
    Vous recevez cet e-mail car { $youth } vous a indiqué comme personne qui l’accompagne et accepte que vous suiviez son inscription ({ $region }). C’est une erreur ? Dites-le-nous en répondant à cet e-mail.
mail-calendar-description =
    La session a lieu { $week }.
    Premier rendez-vous : { $first_day }.
    Un empêchement, une question : { $email }

## received: the decision takes longer than a minute
mail-received-youth-subject = Demande bien reçue – session du { $starts }
mail-received-youth-title = Nous avons reçu votre demande
mail-received-youth-lead = Nous regardons s’il reste une place. Vous recevrez la réponse par e-mail.
mail-received-youth-steps = Vous n’avez rien à faire pour le moment.
mail-received-youth-button = Suivre ma demande

## confirmed: a seat, for sure
mail-confirmed-youth-subject = Place confirmée – session du { $starts }
mail-confirmed-youth-title = Votre place est confirmée
mail-confirmed-youth-lead = Nous vous attendons le { $first_day }.
mail-confirmed-youth-steps =
    Notez ces dates. Un rendez-vous à ajouter à votre agenda est joint à cet e-mail.

    Vous ne pouvez plus venir ? Annulez sur votre page : une autre personne aura la place.
mail-confirmed-youth-button = Voir mon inscription

mail-confirmed-counsellor-subject = { $youth } : place confirmée – { $starts }
mail-confirmed-counsellor-title = { $youth } a une place
mail-confirmed-counsellor-lead = Sa place est confirmée. Rendez-vous le { $first_day }.
mail-confirmed-counsellor-steps = Vous n’avez rien à faire. Nous écrivons aussi à { $youth }, avec les dates pour son agenda.
mail-confirmed-counsellor-button = Voir son inscription

## waiting: on the waiting list
mail-waiting-youth-subject = { $rank ->
    [0] Vous êtes sur liste d’attente – session du { $starts }
   *[other] Liste d’attente, numéro { $rank } – session du { $starts }
}
mail-waiting-youth-title = Vous êtes sur la liste d’attente
mail-waiting-youth-lead = { $rank ->
    [0] Vous n’avez pas encore de place.
   *[other] Vous n’avez pas encore de place. Vous êtes numéro { $rank } sur la liste d’attente.
}
mail-waiting-youth-steps =
    Vous n’avez rien à faire. Quand ce sera votre tour, nous vous écrirons aussitôt : regardez souvent vos e-mails, les indésirables (spams) aussi.

    Vous ne voulez plus venir ? Annulez sur votre page : la personne suivante avance d’un rang.
mail-waiting-youth-button = Voir où j’en suis

mail-waiting-counsellor-subject = { $youth } : sur liste d’attente – { $starts }
mail-waiting-counsellor-title = { $youth } est sur la liste d’attente
mail-waiting-counsellor-lead = { $rank ->
    [0] Toutes les places sont prises pour le moment.
   *[other] Toutes les places sont prises pour le moment. { $youth } est numéro { $rank } sur la liste d’attente.
}
mail-waiting-counsellor-steps = Vous n’avez rien à faire. Quand ce sera son tour, nous vous écrirons à vous deux.
mail-waiting-counsellor-button = Voir son inscription

## offered: a seat is held until a deadline
mail-offered-youth-subject = Place proposée : répondez avant le { $deadline_short }
mail-offered-youth-title = Une place est libre pour vous
mail-offered-youth-lead = Vous pouvez l’accepter ou la refuser. Répondez avant le { $deadline }.
mail-offered-youth-steps =
    Vous venez ? Ouvrez votre page et acceptez la place.

    Vous ne venez pas ? Refusez-la : une autre personne pourra la prendre.

    Sans réponse à temps, la place ne vous sera plus réservée.
mail-offered-youth-button = Accepter ou refuser

mail-offered-counsellor-subject = { $youth } : place proposée – { $starts }
mail-offered-counsellor-title = Une place est proposée à { $youth }
mail-offered-counsellor-lead = { $youth } doit accepter ou refuser avant le { $deadline }.
mail-offered-counsellor-steps =
    Vérifiez avec { $youth } que notre e-mail est bien arrivé : la réponse se donne sur sa page personnelle, par le lien de notre e-mail.

    Sans réponse à temps, la place ne lui sera plus réservée.
mail-offered-counsellor-button = Voir la proposition

## declined: the offered seat is refused
mail-declined-youth-subject = Vous avez refusé la place – session du { $starts }
mail-declined-youth-title = Vous avez refusé la place
mail-declined-youth-lead = C’est noté. Votre inscription à cette session est terminée.
mail-declined-youth-steps = Ce n’était pas voulu, ou vous avez changé d’avis ? Répondez vite à cet e-mail : nous verrons ce qui est possible.
mail-declined-youth-button = Voir mon inscription

mail-declined-counsellor-subject = { $youth } : place refusée – { $starts }
mail-declined-counsellor-title = { $youth } a refusé la place
mail-declined-counsellor-lead = Son inscription à cette session est terminée.
mail-declined-counsellor-steps = Vous n’avez rien à faire. Si c’est une erreur, répondez vite à cet e-mail.
mail-declined-counsellor-button = Voir son inscription

## lapsed: no answer before the deadline, or the last hours before the session have begun
mail-lapsed-youth-subject = La place n’est plus réservée – session du { $starts }
mail-lapsed-youth-title = La place ne vous est plus réservée
mail-lapsed-youth-lead = { $rank ->
    [0] Vous restez sur la liste d’attente.
   *[other] Vous restez sur la liste d’attente, numéro { $rank }.
}
mail-lapsed-youth-steps = { $reason ->
    [closing]
        Vous voulez toujours venir ? Appelez-nous ou répondez à cet e-mail : la session commence bientôt, nous vous dirons s’il reste une place.

        Vous ne voulez plus venir ? Annulez sur votre page.
   *[other]
        Vous voulez toujours venir ? Vous n’avez rien à faire : nous vous écrirons quand ce sera de nouveau votre tour.

        Attention : si une deuxième proposition reste sans réponse, votre inscription sera mise en pause.

        Vous ne voulez plus venir ? Annulez sur votre page.
}
mail-lapsed-youth-button = Voir où j’en suis

mail-lapsed-counsellor-subject = { $youth } : place plus réservée – { $starts }
mail-lapsed-counsellor-title = La place n’est plus réservée pour { $youth }
mail-lapsed-counsellor-lead = { $reason ->
    [closing] La session commence bientôt : les places proposées ne sont plus réservées. { $youth } reste sur la liste d’attente.
   *[other] Nous n’avons pas reçu de réponse à temps. { $youth } reste sur la liste d’attente et garde son rang.
}
mail-lapsed-counsellor-steps = { $reason ->
    [closing] Appelez-nous ou répondez à cet e-mail : nous vous dirons s’il reste une place.
   *[other] Vérifiez avec { $youth } que nos e-mails arrivent. Si une deuxième proposition reste sans réponse, son inscription sera mise en pause.
}
mail-lapsed-counsellor-button = Voir son inscription

## recalled: the offered seat no longer exists
mail-recalled-youth-subject = Place retirée, avec nos excuses – { $starts }
mail-recalled-youth-title = La place proposée n’existe plus
mail-recalled-youth-lead =
    Nous vous avions proposé une place et nous devons la retirer. Vous n’y êtes pour rien.

    { $rank ->
        [0] Vous restez sur la liste d’attente.
       *[other] Vous restez sur la liste d’attente, numéro { $rank }.
    }
mail-recalled-youth-steps =
    Vous n’avez rien à faire. Quand ce sera de nouveau votre tour, nous vous écrirons aussitôt.

    Vous ne voulez plus venir ? Annulez sur votre page.
mail-recalled-youth-button = Voir où j’en suis

mail-recalled-counsellor-subject = { $youth } : place retirée – { $starts }
mail-recalled-counsellor-title = La place proposée à { $youth } n’existe plus
mail-recalled-counsellor-lead = Le nombre de places de cette session a baissé. Nous devons retirer la place proposée et nous vous présentons nos excuses. { $youth } reste sur la liste d’attente et garde son rang.
mail-recalled-counsellor-steps = Vous n’avez rien à faire. Quand ce sera de nouveau son tour, nous vous écrirons à vous deux.
mail-recalled-counsellor-button = Voir son inscription

## paused: two offers without an answer
mail-paused-youth-subject = Inscription en pause – session du { $starts }
mail-paused-youth-title = Votre inscription est en pause
mail-paused-youth-lead = Pour le moment, nous ne vous proposons plus de place.
mail-paused-youth-steps =
    Vous voulez toujours venir ? Répondez à cet e-mail ou appelez-nous : quelques mots suffisent.

    Vous ne voulez plus venir ? Annulez sur votre page.
mail-paused-youth-button = Voir mon inscription

mail-paused-counsellor-subject = { $youth } : inscription en pause – { $starts }
mail-paused-counsellor-title = { $youth } : inscription en pause
mail-paused-counsellor-lead = Deux propositions de place sont restées sans réponse. Pour le moment, nous n’en faisons plus.
mail-paused-counsellor-steps = Parlez-en ensemble. Pour reprendre l’inscription, répondez à cet e-mail ou appelez-nous.
mail-paused-counsellor-button = Voir son inscription

## cancelled: the registration ends by choice
mail-cancelled-youth-subject = Inscription annulée – session du { $starts }
mail-cancelled-youth-title = Votre inscription est annulée
mail-cancelled-youth-lead = { $calendar ->
    [CANCEL] C’est noté : nous ne vous attendons plus. Pour retirer le rendez-vous de votre agenda, ouvrez le fichier joint.
   *[other] C’est noté : vous n’êtes plus sur la liste de cette session.
}
mail-cancelled-youth-steps = Ce n’était pas voulu, ou vous avez changé d’avis ? Répondez vite à cet e-mail : nous verrons ce qui est possible.
mail-cancelled-youth-button = Voir mon inscription

mail-cancelled-counsellor-subject = { $youth } : inscription annulée – { $starts }
mail-cancelled-counsellor-title = { $youth } : inscription annulée
mail-cancelled-counsellor-lead = { $youth } ne participera pas à cette session.
mail-cancelled-counsellor-steps = Vous n’avez rien à faire. Si c’est une erreur, répondez vite à cet e-mail.
mail-cancelled-counsellor-button = Voir son inscription

## already_registered: a second request of somebody who is registered; its link is the first one's
mail-already-registered-youth-subject = Vous avez déjà une inscription – session du { $starts }
mail-already-registered-youth-title = Vous avez déjà une inscription
mail-already-registered-youth-lead = Nous avons reçu une deuxième demande à votre nom pour cette session. Votre première inscription reste valable : rien ne change pour vous.
mail-already-registered-youth-steps = Vous n’avez rien à faire. Pour la revoir ou l’annuler, ouvrez votre page avec le lien de cet e-mail.
mail-already-registered-youth-button = Voir mon inscription

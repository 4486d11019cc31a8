### The mails. Each kind has its words for the youth, then for the counsellor (and the guardian):
### subject (at most 60 characters, says the outcome), title, lead, steps, button.
### An empty line begins a new paragraph. Spaces before : ; ! ? are made no-break by themselves.
### What a sentence may name: `shared/adapters/letters/params.py`. With $paper the mail is a printed
### letter: nobody can answer it, nothing is attached to it.

## Around every mail
mail-trial = Ceci est un essai : rien de ce que dit ce message n’est vrai. Ne venez pas, ne répondez pas.
mail-trial-subject = [Essai] { $subject }
mail-greeting-youth = { $name ->
    [none] Bonjour,
   *[other] Bonjour { $name },
}
mail-greeting-counsellor = Bonjour,
mail-greeting-guardian = Bonjour,
mail-greeting-partner = Bonjour,
mail-session = Session
mail-programme = Au programme
mail-when = Quand
mail-first-day = Premier rendez-vous
mail-where = Où
mail-bring = À apporter
mail-answer-before = Réponse à donner avant
mail-agree-before = Accord à donner avant
mail-resume-before = Inscription à reprendre avant
mail-reason-heading = Pourquoi ?
mail-steps-heading = Et maintenant ?
mail-listed-heading = Les autres sessions ouvertes
mail-link-note = { $paper ->
    [true] Votre page personnelle, à ouvrir sur un téléphone ou un ordinateur : photographiez ce carré avec un téléphone, ou tapez cette adresse.
   *[false] Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :
}
mail-link-personal = { $paper ->
    [true] Cette adresse est personnelle : ne la donnez à personne.
   *[false] Ce lien est personnel : ne le donnez à personne.
}
mail-youth-unnamed = La personne suivie
mail-human = { $paper ->
    [true] Une question, pas d’internet ? { $phone ->
        [none] Écrivez à { $email } : une personne de l’équipe vous aidera.
       *[other] Appelez le { $phone } : une personne de l’équipe vous aidera.
    }
   *[false] { $phone ->
        [none] Une question ? Répondez à cet e-mail : une personne de l’équipe vous lira.
       *[other] Une question ? Répondez à cet e-mail ou appelez le { $phone } : une personne de l’équipe vous répondra.
    }
}
mail-why-youth = { $paper ->
    [true] Vous recevez cette lettre parce que votre nom a été donné pour une inscription à cette session ({ $region }). Ce n’est pas vous ? Dites-le-nous : { mail-tell-us }.
   *[false] Vous recevez cet e-mail parce que votre adresse a été donnée pour une inscription à cette session ({ $region }). Ce n’est pas vous ? Dites-le-nous en répondant à cet e-mail.
}
mail-why-counsellor = { $paper ->
    [true] Vous recevez cette lettre car { $youth } vous a indiqué comme personne qui l’accompagne et accepte que vous suiviez son inscription ({ $region }). C’est une erreur ? Dites-le-nous : { mail-tell-us }.
   *[false] Vous recevez cet e-mail car { $youth } vous a indiqué comme personne qui l’accompagne et accepte que vous suiviez son inscription ({ $region }). C’est une erreur ? Dites-le-nous en répondant à cet e-mail.
}
mail-why-guardian = { $paper ->
    [true] Vous recevez cette lettre car { $youth } vous a indiqué comme parent ou responsable légal ({ $region }). Ce n’est pas vous ? Dites-le-nous : { mail-tell-us }.
   *[false] Vous recevez cet e-mail car { $youth } vous a indiqué comme parent ou responsable légal ({ $region }). Ce n’est pas vous ? Dites-le-nous en répondant à cet e-mail.
}
mail-why-partner = Vous recevez cet e-mail parce que vous avez déposé ce fichier sur l’espace partenaires ({ $region }) et que la page du bilan n’était plus ouverte. Ce n’est pas vous ? Dites-le-nous en répondant à cet e-mail.
mail-calendar-description =
    La session a lieu { $week }.
    Premier rendez-vous : { $first_day }.
    Un empêchement, une question : { $email }

## Said in several mails
mail-tell-us = { $paper ->
    [true] { $phone ->
        [none] écrivez à { $email }
       *[other] appelez le { $phone }
    }
   *[false] répondez à cet e-mail
}
mail-we-write = { $paper ->
    [true] nous vous préviendrons aussitôt
   *[false] nous vous écrirons aussitôt : regardez souvent vos e-mails, les indésirables (spams) aussi
}
mail-your-rank = { $rank ->
    [0] Vous êtes sur la liste d’attente.
   *[other] Vous êtes numéro { $rank } sur la liste d’attente.
}
mail-their-rank = { $rank ->
    [0] { $youth } est sur la liste d’attente.
   *[other] { $youth } est numéro { $rank } sur la liste d’attente.
}
mail-forget-calendar = { $calendar ->
    [CANCEL] Pour retirer le rendez-vous de votre agenda, ouvrez le fichier joint.
   *[other] { "" }
}
mail-wait-steps =
    Vous n’avez rien à faire. Quand ce sera votre tour, { mail-we-write }.

    Vous ne voulez plus venir ? Annulez sur votre page : la personne suivante avance d’un rang.
mail-wait-steps-counsellor = Vous n’avez rien à faire. Quand ce sera son tour, nous vous écrirons à vous deux.
mail-last-minute = { $phone ->
    [none] Un retard, un empêchement de dernière minute ? Écrivez à { $email }.
   *[other] Un retard, un empêchement de dernière minute ? Appelez le { $phone }.
}
mail-changed-mind = Ce n’était pas voulu, ou vous avez changé d’avis ? Dites-le-nous vite : { mail-tell-us }. Nous verrons ce qui est possible.
mail-mistake = C’est une erreur ? Dites-le-nous vite : { mail-tell-us }.
mail-choose-another = { $others ->
    [0] Aucune autre session n’est ouverte pour le moment. De nouvelles dates arrivent : revenez voir, à partir de votre page.
   *[other] Une autre session vous va ? Inscrivez-vous dès maintenant, à partir de votre page.
}
mail-choose-another-for = { $others ->
    [0] Aucune autre session n’est ouverte pour le moment. De nouvelles dates arrivent.
   *[other] Regardez ensemble si une autre session lui va : l’inscription est ouverte dès maintenant.
}

## received: the decision takes longer than a minute
mail-received-youth-subject = Demande bien reçue – session du { $starts }
mail-received-youth-title = Nous avons reçu votre demande
mail-received-youth-lead = { $paper ->
    [true] Nous regardons s’il reste une place. Vous aurez la réponse très vite.
   *[false] Nous regardons s’il reste une place. Vous recevrez la réponse par e-mail.
}
mail-received-youth-steps = Vous n’avez rien à faire pour le moment.
mail-received-youth-button = Suivre ma demande

## confirmed: a seat, for sure
mail-confirmed-youth-subject = { $reason ->
    [reinstated_seat] Place retrouvée – session du { $starts }
   *[other] Place confirmée – session du { $starts }
}
mail-confirmed-youth-title = { $reason ->
    [reinstated_seat] Vous retrouvez votre place
   *[other] Votre place est confirmée
}
mail-confirmed-youth-lead = { $near ->
    [true] { $days_left ->
        [0] C’est aujourd’hui. Nous vous attendons le { $first_day }.
        [1] C’est demain. Nous vous attendons le { $first_day }.
       *[other] C’est dans { $days_left } jours. Nous vous attendons le { $first_day }.
    }
   *[false] Nous vous attendons le { $first_day }.
}
mail-confirmed-youth-steps =
    { $paper ->
        [true] Notez ces dates.
       *[false] Notez ces dates. Un rendez-vous à ajouter à votre agenda est joint à cet e-mail.
    }

    { $near ->
        [true] Regardez dès maintenant comment venir, et combien de temps il vous faut. { mail-last-minute }
       *[false] { "" }
    }

    Vous ne pouvez plus venir ? Annulez sur votre page : une autre personne aura la place.
mail-confirmed-youth-button = Voir mon inscription

mail-confirmed-counsellor-subject = { $reason ->
    [reinstated_seat] { $youth } : place retrouvée – { $starts }
   *[other] { $youth } : place confirmée – { $starts }
}
mail-confirmed-counsellor-title = { $reason ->
    [reinstated_seat] { $youth } retrouve sa place
   *[other] { $youth } a une place
}
mail-confirmed-counsellor-lead = { $near ->
    [true] { $days_left ->
        [0] Sa place est confirmée, et c’est aujourd’hui. Rendez-vous le { $first_day }.
        [1] Sa place est confirmée, et c’est demain. Rendez-vous le { $first_day }.
       *[other] Sa place est confirmée, et c’est dans { $days_left } jours. Rendez-vous le { $first_day }.
    }
   *[false] Sa place est confirmée. Rendez-vous le { $first_day }.
}
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
mail-waiting-youth-steps = { mail-wait-steps }
mail-waiting-youth-button = Voir où j’en suis

mail-waiting-counsellor-subject = { $youth } : sur liste d’attente – { $starts }
mail-waiting-counsellor-title = { $youth } est sur la liste d’attente
mail-waiting-counsellor-lead = { $rank ->
    [0] { $youth } n’a pas encore de place.
   *[other] { $youth } n’a pas encore de place : son numéro sur la liste d’attente est le { $rank }.
}
mail-waiting-counsellor-steps = { mail-wait-steps-counsellor }
mail-waiting-counsellor-button = Voir son inscription

## offered: a seat is held until a deadline
mail-offered-youth-subject = Place proposée : répondez avant le { $deadline_short }
mail-offered-youth-title = Une place est libre pour vous
mail-offered-youth-lead = Vous pouvez l’accepter ou la refuser. Vous avez jusqu’au { $until } pour répondre.
mail-offered-youth-steps =
    Vous venez ? Ouvrez votre page et acceptez la place.

    Vous ne venez pas ? Refusez-la : une autre personne pourra la prendre.

    { $silence ->
        [keeps_rank] Sans réponse à temps, la place ira à une autre personne. Vous garderez votre rang, mais une fois seulement.
        [pauses] Sans réponse à temps, la place ira à une autre personne. Comme c’est la deuxième proposition, votre inscription sera mise en pause : vous pourrez la reprendre sur votre page.
       *[last_call] Sans réponse à temps, la place ne vous sera plus réservée : elle ira à la première personne qui l’accepte.
    }
mail-offered-youth-button = Accepter ou refuser

mail-offered-counsellor-subject = { $youth } : place proposée – { $starts }
mail-offered-counsellor-title = Une place est proposée à { $youth }
mail-offered-counsellor-lead = { $youth } peut l’accepter ou la refuser, jusqu’au { $until }.
mail-offered-counsellor-steps =
    { $may_act ->
        [true] Parlez-en ensemble. { $youth } répond sur sa page ; vous pouvez aussi répondre à sa place, avec son accord.
       *[false] Vérifiez avec { $youth } que notre message est bien arrivé : la réponse se donne sur sa page personnelle.
    }

    { $silence ->
        [keeps_rank] Sans réponse à temps, la place ira à une autre personne. { $youth } gardera son rang, mais une fois seulement.
        [pauses] Sans réponse à temps, la place ira à une autre personne et son inscription sera mise en pause, car c’est la deuxième proposition.
       *[last_call] Sans réponse à temps, la place ne sera plus réservée : elle ira à la première personne qui l’accepte.
    }
mail-offered-counsellor-button = Voir la proposition

## declined: the offered seat is refused, by the youth or for them
mail-declined-youth-subject = Place refusée – session du { $starts }
mail-declined-youth-title = { $by ->
    [youth] Vous avez refusé la place
   *[other] La place a été refusée
}
mail-declined-youth-lead = { $by ->
    [counsellor] La personne qui vous accompagne a refusé la place pour vous. Votre inscription à cette session est terminée.
    [staff] L’équipe a noté que vous ne prenez pas la place. Votre inscription à cette session est terminée.
   *[youth] C’est noté. Votre inscription à cette session est terminée.
}
mail-declined-youth-steps = { mail-changed-mind }
mail-declined-youth-button = Voir mon inscription

mail-declined-counsellor-subject = { $youth } : place refusée – { $starts }
mail-declined-counsellor-title = { $by ->
    [counsellor] Vous avez refusé la place pour { $youth }
    [youth] { $youth } a refusé la place
   *[staff] { $youth } : la place est refusée
}
mail-declined-counsellor-lead = { $by ->
    [staff] C’est l’équipe qui l’a noté. Son inscription à cette session est terminée.
   *[other] Son inscription à cette session est terminée.
}
mail-declined-counsellor-steps = Vous n’avez rien à faire. { mail-mistake }
mail-declined-counsellor-button = Voir son inscription

## lapsed: a first offer without an answer before its deadline
mail-lapsed-youth-subject = La place n’est plus réservée – session du { $starts }
mail-lapsed-youth-title = La place ne vous est plus réservée
mail-lapsed-youth-lead = { mail-your-rank }
mail-lapsed-youth-steps =
    Vous voulez toujours venir ? Vous n’avez rien à faire. Quand ce sera de nouveau votre tour, { mail-we-write }.

    Si une deuxième proposition reste sans réponse, votre inscription sera mise en pause.

    Vous ne voulez plus venir ? Annulez sur votre page.
mail-lapsed-youth-button = Voir où j’en suis

mail-lapsed-counsellor-subject = { $youth } : place plus réservée – { $starts }
mail-lapsed-counsellor-title = La place n’est plus réservée pour { $youth }
mail-lapsed-counsellor-lead = { mail-their-rank }
mail-lapsed-counsellor-steps = Vérifiez avec { $youth } que nos messages arrivent. Si une deuxième proposition reste sans réponse, son inscription sera mise en pause.
mail-lapsed-counsellor-button = Voir son inscription

## recalled: the held seat no longer exists
mail-recalled-youth-subject = Place retirée, avec nos excuses – { $starts }
mail-recalled-youth-title = La place réservée pour vous n’existe plus
mail-recalled-youth-lead =
    Nous vous avions réservé une place et nous devons la retirer. Vous n’y êtes pour rien.

    { mail-your-rank }
mail-recalled-youth-steps =
    Vous n’avez rien à faire. Quand ce sera de nouveau votre tour, { mail-we-write }.

    Vous ne voulez plus venir ? Annulez sur votre page.
mail-recalled-youth-button = Voir où j’en suis

mail-recalled-counsellor-subject = { $youth } : place retirée – { $starts }
mail-recalled-counsellor-title = La place réservée pour { $youth } n’existe plus
mail-recalled-counsellor-lead =
    Nous avions réservé une place et nous devons la retirer. Nous vous présentons nos excuses.

    { mail-their-rank }
mail-recalled-counsellor-steps = { mail-wait-steps-counsellor }
mail-recalled-counsellor-button = Voir son inscription

## paused: two offers without an answer
mail-paused-youth-subject = Inscription en pause – session du { $starts }
mail-paused-youth-title = Votre inscription est en pause
mail-paused-youth-lead = Pendant la pause, nous ne vous proposons plus de place.
mail-paused-youth-steps =
    Vous voulez toujours venir ? Ouvrez votre page et reprenez votre inscription : un clic suffit. Vous avez jusqu’au { $until }.

    Après cette date, votre inscription prendra fin.

    Vous ne voulez plus venir ? Vous n’avez rien à faire.
mail-paused-youth-button = Reprendre mon inscription

mail-paused-counsellor-subject = { $youth } : inscription en pause – { $starts }
mail-paused-counsellor-title = { $youth } : inscription en pause
mail-paused-counsellor-lead = Pendant la pause, nous ne lui proposons plus de place.
mail-paused-counsellor-steps =
    { $may_act ->
        [true] Parlez-en ensemble. { $youth } peut reprendre son inscription d’un clic sur sa page ; vous pouvez aussi le faire à sa place, avec son accord.
       *[false] Parlez-en ensemble. { $youth } peut reprendre son inscription d’un clic sur sa page.
    }

    C’est possible jusqu’au { $until }. Après cette date, son inscription prendra fin.
mail-paused-counsellor-button = Voir son inscription

## resumed: back in line
mail-resumed-youth-subject = Inscription reprise – session du { $starts }
mail-resumed-youth-title = Votre inscription a repris
mail-resumed-youth-lead = Vous retrouvez votre rang. { mail-your-rank }
mail-resumed-youth-steps = { mail-wait-steps }
mail-resumed-youth-button = Voir où j’en suis

mail-resumed-counsellor-subject = { $youth } : inscription reprise – { $starts }
mail-resumed-counsellor-title = { $youth } reprend son inscription
mail-resumed-counsellor-lead = { mail-their-rank }
mail-resumed-counsellor-steps = { mail-wait-steps-counsellor }
mail-resumed-counsellor-button = Voir son inscription

## last_call: the last hours before the start, a free seat goes to the first who accepts
mail-last-call-youth-subject = Une place est libre : répondez vite – { $starts }
mail-last-call-youth-title = Une place est libre : répondez vite
mail-last-call-youth-lead = La session commence bientôt. Nous écrivons à toutes les personnes de la liste d’attente en même temps : la place va à la première qui l’accepte.
mail-last-call-youth-steps = { $minor ->
    [true]
        Vous pouvez venir ? Avant 18 ans, il nous faut d’abord l’accord d’un parent ou responsable légal, et le temps manque pour lui écrire. { $phone ->
            [none] Écrivez tout de suite à { $email }.
           *[other] Appelez tout de suite le { $phone }, avec lui si possible.
        }

        Vous ne pouvez pas venir ? Vous n’avez rien à faire.
   *[false]
        Vous pouvez venir ? Ouvrez votre page et acceptez la place tout de suite.

        Vous ne pouvez pas venir ? Vous n’avez rien à faire.

        La place est déjà prise ? Revenez voir votre page : une autre peut encore se libérer. Nous n’écrivons qu’une fois.
}
mail-last-call-youth-button = { $minor ->
    [true] Voir mon inscription
   *[false] Accepter la place
}

mail-last-call-counsellor-subject = { $youth } : place à prendre vite – { $starts }
mail-last-call-counsellor-title = Une place est libre : elle va à la première réponse
mail-last-call-counsellor-lead = La session commence bientôt. Nous écrivons à { $youth } et à toutes les personnes de la liste d’attente en même temps : la place va à la première qui l’accepte.
mail-last-call-counsellor-steps = { $minor ->
    [true] Avant 18 ans, il nous faut d’abord l’accord d’un parent ou responsable légal, et le temps manque pour lui écrire. { $phone ->
        [none] Écrivez tout de suite à { $email }.
       *[other] Appelez tout de suite le { $phone }.
    }
   *[false] { $may_act ->
        [true] Appelez { $youth } si vous le pouvez. La réponse se donne sur sa page ; vous pouvez aussi accepter à sa place, avec son accord.
       *[false] Appelez { $youth } si vous le pouvez : la réponse se donne sur sa page personnelle.
    }
}
mail-last-call-counsellor-button = Voir son inscription

## unreachable: the mail with the offered seat came back
mail-unreachable-counsellor-subject = Nous n’arrivons pas à joindre { $youth }
mail-unreachable-counsellor-title = Nous n’arrivons pas à joindre { $youth }
mail-unreachable-counsellor-lead =
    Nous avions une place pour { $youth }, mais notre e-mail n’a pas pu lui être remis. La place a été proposée à la personne suivante.

    { $youth } garde son rang. Tant que nous ne pouvons pas lui écrire, nous ne lui proposons plus de place.
mail-unreachable-counsellor-steps =
    Demandez à { $youth } son adresse e-mail et son numéro de téléphone, puis donnez-les-nous : { mail-tell-us }.

    { $may_act ->
        [true] Son adresse est bonne ? { $youth } peut reprendre son inscription d’un clic sur sa page ; vous pouvez aussi le faire à sa place, avec son accord.
       *[false] Son adresse est bonne ? { $youth } peut reprendre son inscription d’un clic sur sa page.
    }
mail-unreachable-counsellor-button = Voir son inscription

## address_dead: no mail arrives at the youth's address, for good
mail-address-dead-counsellor-subject = Nos e-mails n’arrivent pas à { $youth }
mail-address-dead-counsellor-title = Nos e-mails n’arrivent pas à { $youth }
mail-address-dead-counsellor-lead =
    L’adresse e-mail que nous avons pour { $youth } ne reçoit pas nos messages : elle contient peut-être une faute, ou elle n’existe plus.

    Son inscription ne change pas. Mais sans adresse, { $youth } ne lira ni nos réponses ni nos rappels : pour le moment, nous n’écrivons qu’à vous.
mail-address-dead-counsellor-steps =
    Demandez à { $youth } une adresse e-mail que cette personne lit, puis donnez-la-nous : { mail-tell-us }. Nous lui écrirons aussitôt où en est son inscription.
mail-address-dead-counsellor-button = Voir son inscription

## guardian_asked, guardian_authorisation: a seat is held until a parent agrees
mail-guardian-asked-youth-subject = Accord d’un parent attendu – session du { $starts }
mail-guardian-asked-youth-title = Il nous faut l’accord d’un parent
mail-guardian-asked-youth-lead = Une place est réservée pour vous. Avant 18 ans, un parent ou responsable légal doit donner son accord : nous venons de lui écrire.
mail-guardian-asked-youth-steps =
    Prévenez la personne que vous avez indiquée : elle a jusqu’au { $until } pour répondre.

    Sans accord à temps, la place ira à une autre personne et votre inscription prendra fin.

    Notre message ne lui est pas arrivé ? Dites-le-nous vite : { mail-tell-us }.
mail-guardian-asked-youth-button = Suivre mon inscription

mail-guardian-asked-counsellor-subject = { $youth } : accord attendu – { $starts }
mail-guardian-asked-counsellor-title = { $youth } : il nous faut l’accord d’un parent
mail-guardian-asked-counsellor-lead = Une place est réservée pour { $youth }. Avant 18 ans, un parent ou responsable légal doit donner son accord : nous venons de lui écrire.
mail-guardian-asked-counsellor-steps =
    Vérifiez avec { $youth } que notre message est bien arrivé à la personne indiquée : elle a jusqu’au { $until } pour répondre.

    Sans accord à temps, la place ira à une autre personne et l’inscription prendra fin.
mail-guardian-asked-counsellor-button = Voir son inscription

mail-guardian-authorisation-guardian-subject = { $youth } : nous attendons votre accord
mail-guardian-authorisation-guardian-title = { $youth } a besoin de votre accord
mail-guardian-authorisation-guardian-lead =
    { $youth } demande à participer à { $programme }, une session gratuite pour découvrir des métiers utiles et préparer la suite. { $region } l’organise.

    Avant 18 ans, l’accord d’un parent ou responsable légal est nécessaire. Une place est réservée jusqu’au { $until }.
mail-guardian-authorisation-guardian-steps =
    Vous êtes d’accord ? Ouvrez la page et donnez votre accord : { $youth } pourra participer à toute la session{ $hours ->
        [0] { "" }
       *[other] {" "}({ $hours } heures d’ateliers)
    }, aux dates et au lieu indiqués ici. Cela ne coûte rien et n’engage à rien d’autre.

    Vous n’êtes pas d’accord ? Dites-le sur la même page : la place ira à une autre personne.

    Sans réponse à temps, la place ne sera plus réservée et l’inscription prendra fin.
mail-guardian-authorisation-guardian-button = Donner ma réponse

## expired: a pause or a guardian's deadline has passed
mail-expired-youth-subject = Inscription terminée – session du { $starts }
mail-expired-youth-title = Votre inscription a pris fin
mail-expired-youth-lead = { $reason ->
    [guardian_silent] L’accord d’un parent ou responsable légal n’est pas arrivé à temps. La place que nous gardions pour vous va à une autre personne.
   *[paused_too_long] Votre inscription était en pause et n’a pas été reprise dans les { $pause_days } jours. Votre rang n’est plus gardé.
}
mail-expired-youth-steps =
    { $reason ->
        [guardian_silent] L’accord arrive quand même, ou notre message ne lui est pas parvenu ? Dites-le-nous vite : { mail-tell-us }. Nous verrons ce qui est possible.
       *[paused_too_long] Vous voulez toujours venir ? Dites-le-nous : { mail-tell-us }. Ou inscrivez-vous de nouveau, à cette session ou à une autre.
    }
mail-expired-youth-button = Voir mon inscription

mail-expired-counsellor-subject = { $youth } : inscription terminée – { $starts }
mail-expired-counsellor-title = { $youth } : l’inscription a pris fin
mail-expired-counsellor-lead = { $reason ->
    [guardian_silent] L’accord d’un parent ou responsable légal n’est pas arrivé à temps. La place réservée va à une autre personne.
   *[paused_too_long] L’inscription était en pause et n’a pas été reprise dans les { $pause_days } jours. Le rang n’est plus gardé.
}
mail-expired-counsellor-steps = { $reason ->
    [guardian_silent] L’accord arrive quand même ? Dites-le-nous vite : { mail-tell-us }. Nous verrons ce qui est possible.
   *[paused_too_long] { $youth } veut toujours venir ? Une nouvelle inscription est possible, à cette session ou à une autre.
}
mail-expired-counsellor-button = Voir son inscription

## cancelled: the registration ends, by the youth or by somebody for them
mail-cancelled-youth-subject = Inscription annulée – session du { $starts }
mail-cancelled-youth-title = Votre inscription est annulée
mail-cancelled-youth-lead =
    { $reason ->
        [cancelled_by_counsellor] La personne qui vous accompagne a annulé votre inscription.
        [cancelled_by_guardian] Votre parent ou responsable légal n’a pas donné son accord.
        [cancelled_by_staff] L’équipe a annulé votre inscription.
       *[cancelled_by_youth] C’est noté : vous avez annulé votre inscription.
    } { $had_seat ->
        [true] La place est libre pour une autre personne.
       *[false] Vous n’êtes plus sur la liste de cette session.
    }

    { mail-forget-calendar }
mail-cancelled-youth-steps = { $reason ->
    [cancelled_by_counsellor] Ce n’était pas ce que vous vouliez ? Parlez-en avec la personne qui vous accompagne, ou dites-le-nous vite : { mail-tell-us }. Nous verrons ce qui est possible.
    [cancelled_by_guardian] Parlez-en ensemble. Si la réponse change, dites-le-nous vite : { mail-tell-us }. Nous verrons ce qui est possible.
    [cancelled_by_staff] Vous voulez savoir pourquoi, ou c’est une erreur ? Dites-le-nous vite : { mail-tell-us }.
   *[cancelled_by_youth] { mail-changed-mind }
}
mail-cancelled-youth-button = Voir mon inscription

mail-cancelled-counsellor-subject = { $youth } : inscription annulée – { $starts }
mail-cancelled-counsellor-title = { $youth } : inscription annulée
mail-cancelled-counsellor-lead = { $reason ->
    [cancelled_by_counsellor] C’est noté : vous avez annulé cette inscription. Nous écrivons aussi à { $youth }.
    [cancelled_by_guardian] Son parent ou responsable légal n’a pas donné son accord. { $youth } ne participera pas à cette session.
    [cancelled_by_staff] L’équipe a annulé cette inscription. Nous écrivons aussi à { $youth }.
   *[cancelled_by_youth] { $youth } a annulé son inscription et ne participera pas à cette session.
}
mail-cancelled-counsellor-steps = Vous n’avez rien à faire. { mail-mistake }
mail-cancelled-counsellor-button = Voir son inscription

## reminder: some days before the session begins, to whoever has a seat
mail-reminder-youth-subject = { $days_left ->
    [0] C’est aujourd’hui – session du { $starts }
    [1] C’est demain – session du { $starts }
   *[other] Dans { $days_left } jours – session du { $starts }
}
mail-reminder-youth-title = { $days_left ->
    [0] Votre session commence aujourd’hui
    [1] Votre session commence demain
   *[other] Votre session commence dans { $days_left } jours
}
mail-reminder-youth-lead = Nous vous attendons le { $first_day }.
mail-reminder-youth-steps =
    Regardez dès maintenant comment venir, et combien de temps il vous faut.

    { mail-last-minute }

    Vous ne pouvez plus venir ? { $paper ->
        [true] Dites-le-nous : { mail-tell-us }. Une autre personne aura la place.
       *[false] Annulez sur votre page : une autre personne aura la place.
    }
mail-reminder-youth-button = Voir mon inscription

mail-reminder-counsellor-subject = { $days_left ->
    [0] { $youth } : c’est aujourd’hui – { $starts }
    [1] { $youth } : c’est demain – { $starts }
   *[other] { $youth } : dans { $days_left } jours – { $starts }
}
mail-reminder-counsellor-title = { $days_left ->
    [0] { $youth } : la session commence aujourd’hui
    [1] { $youth } : la session commence demain
   *[other] { $youth } : la session commence dans { $days_left } jours
}
mail-reminder-counsellor-lead = Sa place est confirmée. Rendez-vous le { $first_day }.
mail-reminder-counsellor-steps =
    Un mot de votre part peut tout changer : vérifiez ensemble le trajet et l’heure du départ.

    { mail-last-minute }
mail-reminder-counsellor-button = Voir son inscription

## session_moved: other dates; who has a seat keeps it, and may say that they can't come any more
mail-session-moved-youth-subject = { $state ->
    [confirmed] Nouvelles dates, place gardée – session du { $starts }
   *[other] Nouvelles dates – session du { $starts }
}
mail-session-moved-youth-title = La session change de dates
mail-session-moved-youth-lead =
    Nous avons dû changer les dates. La session a lieu { $week }.

    { $state ->
        [confirmed] Votre place est gardée. Nous vous attendons le { $first_day }.
        [offered] La place proposée reste réservée pour vous. Vous avez jusqu’au { $until } pour répondre.
        [awaiting_guardian] La place reste réservée pour vous. L’accord d’un parent doit arriver avant le { $until }.
        [paused] Votre inscription est toujours en pause. Vous pouvez la reprendre jusqu’au { $until }.
        [received] Votre demande reste valable. Vous aurez la réponse très vite.
       *[waiting] Vous gardez votre rang. { mail-your-rank }
    }
mail-session-moved-youth-steps =
    { $state ->
        [confirmed] Ces dates vous vont ? Vous n’avez rien à faire. { $paper ->
            [true] Notez-les bien.
           *[false] Le nouveau rendez-vous pour votre agenda est joint à cet e-mail.
        }
        [offered] Ces dates vous vont ? Ouvrez votre page et acceptez la place.
        [paused] Ces dates vous vont ? Ouvrez votre page et reprenez votre inscription.
       *[other] Ces dates vous vont ? Vous n’avez rien à faire.
    }

    { $state ->
        [confirmed] Vous ne pouvez plus venir ? Ouvrez votre page et choisissez « Je ne peux plus venir » : une autre personne aura la place.
        [offered] Elles ne vous vont pas ? Refusez la place : une autre personne pourra la prendre.
       *[other] Elles ne vous vont pas ? Annulez sur votre page.
    }
mail-session-moved-youth-button = Voir mon inscription

mail-session-moved-counsellor-subject = { $youth } : nouvelles dates – { $starts }
mail-session-moved-counsellor-title = { $youth } : la session change de dates
mail-session-moved-counsellor-lead =
    Nous avons dû changer les dates. La session a lieu { $week }.

    { $state ->
        [confirmed] Sa place est gardée. Rendez-vous le { $first_day }.
        [offered] La place proposée reste réservée. { $youth } a jusqu’au { $until } pour répondre.
        [awaiting_guardian] La place reste réservée. L’accord d’un parent doit arriver avant le { $until }.
        [paused] Son inscription est toujours en pause. Elle peut être reprise jusqu’au { $until }.
        [received] Sa demande reste valable.
       *[waiting] Son rang est gardé. { mail-their-rank }
    }
mail-session-moved-counsellor-steps = Vérifiez ensemble que ces dates lui vont. { $may_act ->
    [true] Sinon, { $youth } peut annuler sur sa page ; vous pouvez aussi le faire à sa place, avec son accord.
   *[false] Sinon, { $youth } peut annuler sur sa page.
}
mail-session-moved-counsellor-button = Voir son inscription

## session_cancelled: what to do instead, first in line for a while
mail-session-cancelled-youth-subject = Session annulée, avec nos excuses – { $starts }
mail-session-cancelled-youth-title = La session est annulée
mail-session-cancelled-youth-lead =
    { $had_seat ->
        [true] Nous devons annuler cette session, et votre place avec elle. Vous n’y êtes pour rien. Toutes nos excuses.
       *[false] Nous devons annuler cette session, et votre inscription avec elle. Vous n’y êtes pour rien. Toutes nos excuses.
    }

    { mail-forget-calendar }
mail-session-cancelled-youth-steps =
    { mail-choose-another }

    Pendant { $priority_days } jours, vous passez avant les autres sur la liste d’attente de la session que vous choisissez. { $paper ->
        [true] { "" }
       *[false] Inscrivez-vous avec la même adresse e-mail, pour que nous vous reconnaissions.
    }
mail-session-cancelled-youth-button = { $others ->
    [0] Voir mon inscription
   *[other] Choisir une autre session
}

mail-session-cancelled-counsellor-subject = { $youth } : session annulée – { $starts }
mail-session-cancelled-counsellor-title = { $youth } : la session est annulée
mail-session-cancelled-counsellor-lead = { $had_seat ->
    [true] Nous devons annuler cette session, et avec elle la place que nous avions confirmée. Toutes nos excuses.
   *[false] Nous devons annuler cette session, et l’inscription avec elle. Toutes nos excuses.
}
mail-session-cancelled-counsellor-steps =
    { mail-choose-another-for }

    Pendant { $priority_days } jours, { $youth } passe avant les autres sur la liste d’attente de la session choisie.
mail-session-cancelled-counsellor-button = Voir son inscription

## released: the seat is given back, for one taken elsewhere
mail-released-youth-subject = Place rendue – session du { $starts }
mail-released-youth-title = Cette place est rendue
mail-released-youth-lead =
    Vous avez maintenant une place dans une autre session. On ne peut en garder qu’une : celle de cette session ira à une autre personne.

    { mail-forget-calendar }
mail-released-youth-steps = Vous n’avez rien à faire. { mail-changed-mind }
mail-released-youth-button = Voir mon inscription

mail-released-counsellor-subject = { $youth } : place rendue – { $starts }
mail-released-counsellor-title = { $youth } : place rendue
mail-released-counsellor-lead = { $youth } a maintenant une place dans une autre session. On ne peut en garder qu’une : celle de cette session ira à une autre personne.
mail-released-counsellor-steps = Vous n’avez rien à faire. { mail-mistake }
mail-released-counsellor-button = Voir son inscription

## session_began: no seat was left to give
mail-session-began-youth-subject = Pas de place cette fois – session du { $starts }
mail-session-began-youth-title = Il n’y a pas eu de place pour vous cette fois
mail-session-began-youth-lead = La session a commencé, et les places ne sont plus données. Nous le regrettons. Votre inscription à cette session a pris fin.
mail-session-began-youth-steps = { $others ->
    [0] De nouvelles dates arrivent : regardez, à partir de votre page, si une autre session vous va.
   *[other] { mail-choose-another }
}
mail-session-began-youth-button = Voir mon inscription

mail-session-began-counsellor-subject = { $youth } : pas de place – { $starts }
mail-session-began-counsellor-title = Il n’y a pas eu de place pour { $youth } cette fois
mail-session-began-counsellor-lead = La session a commencé, et les places ne sont plus données. Nous le regrettons. Son inscription à cette session a pris fin.
mail-session-began-counsellor-steps = { $others ->
    [0] De nouvelles dates arrivent : regardez ensemble si une autre session lui va.
   *[other] { mail-choose-another-for }
}
mail-session-began-counsellor-button = Voir son inscription

## ineligible: the conditions are not met any more
mail-ineligible-youth-subject = Participation impossible – session du { $starts }
mail-ineligible-youth-title = Vous ne pouvez pas participer à cette session
mail-ineligible-youth-lead =
    { $by ->
        [system] Nous avons dû changer les dates de la session. Pour participer, il faut avoir de { $age_min } à { $age_max } ans le premier jour : aux nouvelles dates, ce n’est plus possible. Votre inscription a pris fin. Toutes nos excuses.
       *[staff] Pour participer, il faut avoir de { $age_min } à { $age_max } ans le premier jour, habiter la région et être dans l’une des situations prévues. L’une de ces conditions n’est plus remplie : votre inscription a pris fin.
    }

    { mail-forget-calendar }
mail-ineligible-youth-steps =
    C’est une erreur, ou vous avez une question ? Dites-le-nous vite : { mail-tell-us }.

    Votre mission locale, France Travail ou Cap emploi peuvent vous proposer d’autres parcours.
mail-ineligible-youth-button = Voir mon inscription

mail-ineligible-counsellor-subject = { $youth } ne peut pas participer – { $starts }
mail-ineligible-counsellor-title = { $youth } ne peut pas participer à cette session
mail-ineligible-counsellor-lead = { $by ->
    [system] Nous avons dû changer les dates de la session. Pour participer, il faut avoir de { $age_min } à { $age_max } ans le premier jour : aux nouvelles dates, ce n’est plus possible. L’inscription a pris fin. Toutes nos excuses.
   *[staff] Pour participer, il faut avoir de { $age_min } à { $age_max } ans le premier jour, habiter la région et être dans l’une des situations prévues. L’une de ces conditions n’est plus remplie : l’inscription a pris fin.
}
mail-ineligible-counsellor-steps = C’est une erreur, ou vous avez une question ? Dites-le-nous vite : { mail-tell-us }.
mail-ineligible-counsellor-button = Voir son inscription

## reinstated: the end was a mistake, back in line
mail-reinstated-youth-subject = Inscription rétablie – session du { $starts }
mail-reinstated-youth-title = Votre inscription est rétablie
mail-reinstated-youth-lead = Elle avait pris fin par erreur : c’est réparé, vous retrouvez votre rang. { mail-your-rank }
mail-reinstated-youth-steps = { mail-wait-steps }
mail-reinstated-youth-button = Voir où j’en suis

mail-reinstated-counsellor-subject = { $youth } : inscription rétablie – { $starts }
mail-reinstated-counsellor-title = { $youth } : l’inscription est rétablie
mail-reinstated-counsellor-lead = Elle avait pris fin par erreur : c’est réparé. { mail-their-rank }
mail-reinstated-counsellor-steps = { mail-wait-steps-counsellor }
mail-reinstated-counsellor-button = Voir son inscription

## already_registered: a second request of somebody who is registered; its link is the first one's
mail-already-registered-youth-subject = Vous avez déjà une inscription – session du { $starts }
mail-already-registered-youth-title = Vous avez déjà une inscription
mail-already-registered-youth-lead = Nous avons reçu une deuxième demande à votre nom pour cette session. Votre première inscription reste valable : rien ne change pour vous.
mail-already-registered-youth-steps = { $paper ->
    [true] Vous n’avez rien à faire. Vous pouvez la revoir ou l’annuler sur votre page.
   *[false] Vous n’avez rien à faire. Pour la revoir ou l’annuler, ouvrez votre page avec le lien de cet e-mail.
}
mail-already-registered-youth-button = Voir mon inscription

### links: somebody has asked for the links of their own pages.
### What a sentence may name: `shared/adapters/letters/links_words.py`.

mail-links-page = { $name ->
    [none] Session { $week }
   *[other] { $name } – session { $week }
}
mail-links-open = Ouvrir cette page
mail-links-personal = { $pages ->
    [one] Ce lien est personnel : ne le donnez à personne.
   *[other] Ces liens sont personnels : ne les donnez à personne d’autre.
}
mail-links-why = Vous recevez cet e-mail parce que quelqu’un a donné votre adresse pour retrouver un lien ({ $region }). Ce n’est pas vous ? Vous n’avez rien à faire : cet e-mail ne va qu’à vous.

mail-links-youth-subject = { $pages ->
    [one] Le lien de votre page EXPLORE
   *[other] Les liens de vos pages EXPLORE
}
mail-links-youth-title = { $pages ->
    [one] Voici le lien de votre page
   *[other] Voici les liens de vos pages
}
mail-links-youth-lead = { $people ->
    [one] Vous y voyez où en est votre inscription, et ce que vous pouvez faire.
   *[other] { $people } personnes ont donné cette adresse. Sur chaque page, on voit où en est une inscription, et ce que l’on peut faire.
}
mail-links-youth-steps = Gardez cet e-mail : vous pouvez y revenir à tout moment.

mail-links-counsellor-subject = Le lien de votre page « mes jeunes »
mail-links-counsellor-title = Voici le lien de votre page
mail-links-counsellor-lead = Vous y voyez où en est chaque jeune qui vous a indiqué comme personne qui l’accompagne.
mail-links-counsellor-steps = Gardez cet e-mail : vous pouvez y revenir à tout moment.
mail-links-counsellor-button = Voir mes jeunes

mail-links-starting-subject = Le lien pour orienter un groupe de jeunes
mail-links-starting-title = Voici le lien pour commencer
mail-links-starting-lead = Vous y dites qui vous êtes, puis vous donnez votre liste. Aucun jeune n’est inscrit avant que vous ne l’ayez relue et envoyée.
mail-links-starting-steps = Ce lien est valable un jour. Ensuite, demandez-en un autre sur le site.
mail-links-starting-button = Commencer
mail-links-starting-why = Vous recevez cet e-mail parce que quelqu’un a donné votre adresse pour orienter des jeunes ({ $region }). Ce n’est pas vous ? Vous n’avez rien à faire : cet e-mail ne va qu’à vous, et votre adresse sera effacée.

### code: somebody has asked to see what we hold about them.
### What a sentence may name: `shared/adapters/letters/code_words.py`.

mail-code-why = Vous recevez cet e-mail parce qu’un code a été demandé depuis votre page personnelle ({ $region }).
mail-code-label = Votre code
mail-code-until-label = Valable jusqu’au
mail-code-youth-subject = Votre code pour voir vos données
mail-code-youth-title = Voici votre code
mail-code-youth-lead = Il ouvre la page « Mes données » : tout ce que nous savons de vous. Il sert une seule fois.
mail-code-youth-steps =
    Recopiez ce code sur la page où vous l’avez demandé.

    Ne le donnez à personne : nous ne vous le demanderons jamais, ni par téléphone ni par message.

    Vous n’avez rien demandé ? Sans ce code, personne ne voit vos données. Dites-le-nous en répondant à cet e-mail : quelqu’un a peut-être le lien de votre page.

### summary: what waits for the team this working day; never a name.
### What a sentence may name: `shared/adapters/letters/summary_words.py`.

mail-summary-what = { $more ->
    [true] plus de { $count } choses à voir
   *[false] { $count ->
        [one] une chose à voir
       *[other] { $count } choses à voir
    }
}
mail-summary-subject = EXPLORE, le { $today } : { mail-summary-what }
mail-summary-title = Aujourd’hui : { mail-summary-what }
mail-summary-lead = Voici ce qui attend l’équipe ce { $today }.
mail-summary-open-list = Ouvrir la liste
mail-summary-open-session = Ouvrir la session
mail-summary-links = Ces pages s’ouvrent avec votre compte de l’équipe.
mail-summary-steps = Commencez par ce qui est en haut. Les jours où rien n’attend, vous ne recevez pas ce message.
mail-summary-human = Aucun nom n’est écrit ici : ils se lisent sur les pages de l’équipe.
mail-summary-why = Vous recevez cet e-mail les jours ouvrables à 8 heures, parce que cette adresse est celle de l’équipe ({ $region }).

### expiring: some of a partner's offers end soon.
### What a sentence may name: `shared/adapters/letters/expiry_words.py`.

mail-expiring-how-many = { $more ->
    [true] { $offers } offres ou plus
   *[false] { $offers ->
        [one] { $offers } offre
       *[other] { $offers } offres
    }
}
mail-expiring-end = { $offers ->
    [one] se termine
   *[other] se terminent
}
mail-expiring-subject = { mail-expiring-how-many } { mail-expiring-end } bientôt
mail-expiring-title = { mail-expiring-how-many } { mail-expiring-end } bientôt
mail-expiring-lead =
    Dans les deux semaines qui viennent, { mail-expiring-how-many } de votre structure { mail-expiring-end }, { $offers ->
        [one] le { $first }. Ensuite, on ne la voit plus
       *[other] à partir du { $first }. Ensuite, on ne les voit plus
    } sur notre site.

    Une offre sans date de fin reste en ligne 60 jours après le dernier fichier qui en parle.
mail-expiring-listed-heading = { $all ->
    [true] Jusqu’à quand
   *[false] Les { $listed } premières à se terminer
}
mail-expiring-until = Dernier jour : { $until }
mail-expiring-steps =
    Toujours d’actualité ? Déposez de nouveau votre fichier, ou prolongez l’offre sur la page de vos offres pendant ses sept derniers jours. La date de fin que vous avez donnée vous-même se change dans votre fichier.

    Pourvue, ou abandonnée ? Dites-le sur la même page. Sinon, vous n’avez rien à faire.
mail-expiring-button = Voir mes offres
mail-expiring-why = Vous recevez cet e-mail, une fois par semaine au plus, parce que vous avez envoyé des offres sur l’espace partenaires ({ $region }). Ce n’est pas vous ? Dites-le-nous en répondant à cet e-mail.

### Offers for whoever asked for them, after their week: to the youth, and to the counsellor where
### the youth wants it. What a sentence may name: `shared/adapters/letters/digest_words.py`.

mail-digest-listed-heading = Les offres
mail-digest-youth-subject = { $offers ->
    [one] Une nouvelle offre pour vous
   *[other] { $offers } nouvelles offres pour vous
}{ $towns ->
    [none] { "" }
   *[other] {" "}: { $towns }
}
mail-digest-youth-title = { $offers ->
    [one] Une nouvelle offre pour vous
   *[other] { $offers } nouvelles offres pour vous
}
mail-digest-youth-lead = { $offers ->
    [one] Vous avez demandé à recevoir des offres. Voici une offre que nous ne vous avons pas encore envoyée et qui répond à vos choix.
   *[other] Vous avez demandé à recevoir des offres. Voici { $offers } offres que nous ne vous avons pas encore envoyées et qui répondent à vos choix.
}
mail-digest-youth-steps =
    Ouvrez la page d’une offre : elle dit comment postuler.

    Vous hésitez ? Parlez-en avec la personne qui vous accompagne.
mail-digest-youth-button = Changer mes choix ou arrêter
mail-digest-youth-why = Vous recevez cet e-mail parce que vous avez dit oui aux offres par e-mail sur votre page personnelle ({ $region }) : au plus un e-mail par semaine, pendant six mois au plus. Pour ne plus en recevoir, ouvrez le lien ci-dessus et choisissez « Non ».
mail-digest-counsellor-subject = { $offers ->
    [one] Une nouvelle offre pour { $youth }
   *[other] { $offers } nouvelles offres pour { $youth }
}
mail-digest-counsellor-title = { $offers ->
    [one] Une nouvelle offre pour { $youth }
   *[other] { $offers } nouvelles offres pour { $youth }
}
mail-digest-counsellor-lead = { $offers ->
    [one] { $youth } a demandé à recevoir des offres et souhaite que vous les receviez aussi. Voici une offre qui répond à ses choix.
   *[other] { $youth } a demandé à recevoir des offres et souhaite que vous les receviez aussi. Voici { $offers } offres qui répondent à ses choix.
}
mail-digest-counsellor-steps =
    { $youth } reçoit les mêmes offres.

    La page d’une offre dit comment postuler : vous pouvez en parler ensemble.
mail-digest-counsellor-button = Ne plus recevoir ces offres
mail-digest-counsellor-why = Vous recevez cet e-mail car { $youth } vous a indiqué comme personne qui l’accompagne et souhaite que vous receviez aussi ses offres ({ $region }). Le lien ci-dessus arrête ces e-mails pour vous, et pour toutes les personnes que vous accompagnez ; { $youth } continuera de les recevoir.

### The report of a partner's file, for a partner who has closed the page: by its outcome.
### What a sentence may name: `shared/adapters/letters/report_words.py`.

mail-report-file = Fichier
mail-report-sent = Dépôt
mail-report-link = Cette page s’ouvre avec votre compte de partenaire.
mail-report-listed-heading = Ce qui revient le plus souvent
mail-report-rows = { $rows ->
    [one] { $rows } offre
   *[other] { $rows } offres
}

## done: every row was taken, or told what is wrong with it
mail-report-done-subject = Vos offres : { $accepted ->
    [0] aucune prise
    [one] { $accepted } prise
   *[other] { $accepted } prises
}{ $refused ->
    [0] { "" }
   *[other] , { $refused } à corriger
}
mail-report-done-title = Votre fichier d’offres est traité
mail-report-done-lead = { $accepted ->
    [0] Aucune offre de votre fichier n’a pu être prise.
    [one] Une offre de votre fichier est prise.
   *[other] { $accepted } offres de votre fichier sont prises.
} { $refused ->
    [0] Rien n’est à corriger.
    [one] Une offre est à corriger : elle n’est pas montrée.
   *[other] { $refused } offres sont à corriger : elles ne sont pas montrées.
}{ $gone ->
    [0] { "" }
    [one] {" "}Une offre qui n’est plus dans le fichier est retirée.
   *[other] {" "}{ $gone } offres qui ne sont plus dans le fichier sont retirées.
}
mail-report-done-steps = { $refused ->
    [0] Vous n’avez rien à faire.
   *[other] Corrigez ces lignes dans votre tableau, puis déposez le fichier entier de nouveau : ce qui est déjà pris ne sera pas doublé.{ $annotated ->
        [true] {" "}Sur la page du bilan, vous pouvez aussi télécharger votre fichier avec une remarque à chaque ligne concernée.
       *[false] { "" }
    }
}
mail-report-done-button = Voir le bilan

## refused: the file could not be taken at all, or never came
mail-report-refused-subject = { $reason ->
    [file-never-came] Votre fichier n’est jamais arrivé
   *[other] Votre fichier n’a pas pu être lu
}
mail-report-refused-title = { $reason ->
    [file-never-came] Votre fichier n’est jamais arrivé
   *[other] Votre fichier n’a pas pu être lu
}
mail-report-refused-lead =
    { $reason ->
        [file-never-came] Vous aviez commencé un dépôt, mais nous n’avons pas reçu de fichier.
       *[other] { $problem }
    }

    Vos offres n’ont pas changé.
mail-report-refused-steps = { $advice }
mail-report-refused-button = Voir le bilan
mail-report-problem-unsaid = La page du bilan dit pourquoi.
mail-report-advice-unsaid = Ouvrez le bilan : il dit ce qu’il faut changer.

## needs_mapping: nobody knows what some columns hold
mail-report-needs-mapping-subject = Une question sur vos colonnes
mail-report-needs-mapping-title = Nous avons une question sur vos colonnes
mail-report-needs-mapping-lead =
    Avant de lire vos offres, nous devons savoir ce que { $columns ->
        [0] contiennent certaines colonnes
        [one] contient une colonne
       *[other] contiennent { $columns } colonnes
    } de votre fichier.

    Vos offres n’ont pas changé.
mail-report-needs-mapping-steps = Répondez sur la page du dépôt avant le { $until } : ensuite, le fichier est abandonné. Vos réponses sont retenues pour vos prochains fichiers.
mail-report-needs-mapping-button = Répondre à la question

## needs_confirmation: a file that says it is complete leaves many offers out
mail-report-needs-confirmation-subject = Vos offres : un retrait à confirmer
mail-report-needs-confirmation-title = Faut-il retirer { $gone ->
    [one] une offre
   *[other] { $gone } offres
} ?
mail-report-needs-confirmation-lead =
    Vous avez dit que ce fichier est complet, et { $gone ->
        [one] une de vos { $live } offres en ligne n’y est pas
       *[other] { $gone } de vos { $live } offres en ligne n’y sont pas
    }. Nous ne retirons rien sans vous.

    Les offres du fichier sont déjà à jour.
mail-report-needs-confirmation-steps = Dites-nous sur la page du dépôt s’il faut les retirer. Sans réponse avant le { $until }, elles restent en ligne.
mail-report-needs-confirmation-button = Répondre à la question

## Problems whose sentence in `offers.ftl` quotes the file, or differs from row to row
mail-problem-heading-missing = Aucune ligne de titres n’a été reconnue dans les 10 premières lignes.
mail-problem-columns-missing = Il manque une colonne sans laquelle une offre ne peut pas être montrée : { $fields }.
mail-problem-kind-unknown = Le type d’offre n’est pas reconnu.
mail-problem-expired = La date limite est passée.
mail-problem-postcode-unreadable = Le code postal ne peut pas être lu.
mail-problem-date-unreadable = Une date ne peut pas être lue.
mail-problem-url-unreadable = L’adresse web ne peut pas être lue.
mail-problem-siret-unreadable = Le SIRET ne peut pas être lu : il a été laissé de côté.
mail-problem-rome-unreadable = Le code ROME ne peut pas être lu.
mail-problem-openings-unreadable = Le nombre de postes ne peut pas être lu.
mail-problem-cell-error = Une case affiche une erreur du tableur.
mail-problem-text-too-long = Un texte est trop long.
mail-problem-answer-never-came = Nous vous avions demandé ce que contiennent certaines colonnes, et nous n’avons pas eu de réponse.
mail-advice-answer-never-came = Déposez le fichier de nouveau : la question vous sera posée sur la page.
mail-problem-row-repeated = La même offre est plusieurs fois dans le fichier.

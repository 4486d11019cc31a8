### Les messages en français facile à lire et à comprendre (FALC) : ce que lit une personne jeune.
### Les mêmes codes, paramètres et variantes que `fr/mails.ftl`. Les règles sont celles de
### « L’information pour tous » : des phrases courtes, une idée par ligne (donc par paragraphe), des
### mots simples, les mots difficiles expliqués, « vous », les nombres en chiffres.
### Ce que la région écrit elle-même reste comme elle l’écrit.

## Around every mail
mail-trial = Ce message est un essai. Tout ce qui est écrit ici est faux. Vous pouvez jeter ce message.
mail-trial-subject = [Essai] { $subject }
mail-greeting-youth = { $name ->
    [none] Bonjour,
   *[other] Bonjour { $name },
}
mail-session = Session
mail-programme = Ce que vous allez faire
mail-when = Quand
mail-first-day = Premier rendez-vous
mail-where = Où
mail-bring = À apporter
mail-answer-before = Répondez avant
mail-agree-before = Réponse de votre parent avant
mail-resume-before = Répondez avant
mail-reason-heading = Pourquoi ?
mail-steps-heading = Que faire maintenant ?
mail-listed-heading = Les autres sessions
mail-link-note = { $paper ->
    [true] Voici votre page sur internet. Photographiez le carré avec un téléphone. Ou tapez cette adresse sur un téléphone ou un ordinateur.
   *[false] Le bouton ne marche pas ? Copiez cette adresse pour ouvrir votre page sur internet :
}
mail-link-personal = { $paper ->
    [true] Cette adresse est seulement pour vous. Gardez cette adresse pour vous.
   *[false] Ce lien est seulement pour vous. Gardez ce lien pour vous.
}
mail-human = { $paper ->
    [true] Vous avez une question ? Vous n’avez pas internet ? { $phone ->
        [none] Écrivez à { $email }. Une personne de l’équipe vous aidera.
       *[other] Appelez le { $phone }. Une personne de l’équipe vous aidera.
    }
   *[false] { $phone ->
        [none] Vous avez une question ? Répondez à cet e-mail. Une personne de l’équipe vous lira.
       *[other] Vous avez une question ? Répondez à cet e-mail. Ou appelez le { $phone }. Une personne de l’équipe vous répondra.
    }
}
mail-why-youth = { $paper ->
    [true] Pourquoi cette lettre ? Votre nom est sur une demande pour venir à cette session. L’organisateur de la session est : { $region }. Ce n’est pas vous ? Dites-le-nous : { mail-tell-us }.
   *[false] Pourquoi cet e-mail ? Votre adresse e-mail est sur une demande pour venir à cette session. L’organisateur de la session est : { $region }. Ce n’est pas vous ? Répondez à cet e-mail pour nous le dire.
}
mail-calendar-description =
    La session a lieu { $week }.
    Premier rendez-vous : { $first_day }.
    Vous ne pouvez pas venir ? Vous avez une question ? Écrivez à { $email }

## Said in several mails
mail-tell-us = { $paper ->
    [true] { $phone ->
        [none] écrivez à { $email }
       *[other] appelez le { $phone }
    }
   *[false] répondez à cet e-mail
}
mail-tell-us-quickly =
    Dites-le-nous vite : { mail-tell-us }.
mail-we-write = { $paper ->
    [true] Quand une place sera libre pour vous, nous vous écrirons.
   *[false]
        Quand une place sera libre pour vous, nous vous écrirons.

        Lisez souvent vos e-mails.

        Regardez aussi dans les messages indésirables.

        Les messages indésirables s’appellent aussi des spams.
}
mail-waitlist-meaning = La liste d’attente est la liste des personnes qui attendent une place.
mail-session-meaning = La session est une semaine pour découvrir des métiers.
mail-guardian-meaning = Le responsable légal est l’adulte qui décide pour vous devant la loi.
mail-your-rank = { $rank ->
    [0] Vous êtes sur la liste d’attente.
   *[other] Vous êtes numéro { $rank } sur la liste d’attente.
}
mail-your-place-in-line =
    { mail-your-rank }

    { mail-waitlist-meaning }
mail-cancel-on-page =
    Vous voulez arrêter ?

    Ouvrez votre page, puis annulez.

    Annuler, c’est dire : « Je ne viens plus. »
mail-cannot-come =
    Vous ne pouvez plus venir ?

    Ouvrez votre page, puis annulez.

    Annuler, c’est dire : « Je ne viens plus. »

    Une autre personne aura la place.
mail-forget-calendar = { $calendar ->
    [CANCEL]
        Un fichier est joint à cet e-mail.

        Ouvrez ce fichier pour enlever la session du calendrier de votre téléphone.
   *[other] { "" }
}
mail-wait-steps =
    Maintenant, il faut attendre.

    { mail-we-write }

    { mail-cancel-on-page }

    La personne après vous sur la liste avancera de 1 place.
mail-last-minute =
    Vous êtes en retard ?

    Vous avez un problème au dernier moment ?

    { $phone ->
        [none] Écrivez à { $email }.
       *[other] Appelez le { $phone }.
    }
mail-changed-mind =
    C’est une erreur ?

    Vous avez changé d’avis ?

    { mail-tell-us-quickly }

    Nous chercherons une solution avec vous.
mail-choose-another = { $others ->
    [0]
        Pour le moment, toutes les autres sessions sont fermées.

        De nouvelles dates arrivent.

        Regardez notre site internet dans quelques jours.
   *[other]
        Vous voulez venir à une autre session ?

        Ouvrez votre page.

        Choisissez une session.

        Inscrivez-vous.
}

## Said of the sessions one may choose
session-places-left =
    { $left ->
        [one] { $left } place libre
       *[other] { $left } places libres
    }
session-waitlist =
    { $waiting ->
        [0] 0 place libre. Personne n’est sur la liste d’attente.
       *[other] 0 place libre. { $waiting } sur la liste d’attente.
    }

## received
mail-received-youth-subject = Demande reçue – session du { $starts }
mail-received-youth-title = Nous avons reçu votre demande
mail-received-youth-lead =
    Vous voulez venir à une session.

    { mail-session-meaning }

    Nous regardons s’il reste une place.

    { $paper ->
        [true] Vous aurez la réponse très vite.
       *[false] Vous recevrez la réponse par e-mail.
    }
mail-received-youth-steps = Pour le moment, il faut attendre notre réponse.
mail-received-youth-button = Voir ma demande

## confirmed
mail-confirmed-youth-subject = { $reason ->
    [reinstated_seat] Vous avez de nouveau une place – { $starts }
   *[other] Vous avez une place – session du { $starts }
}
mail-confirmed-youth-title = { $reason ->
    [reinstated_seat] Vous avez de nouveau votre place
   *[other] Vous avez une place
}
mail-confirmed-youth-lead =
    C’est sûr : vous pouvez venir à la session.

    { mail-session-meaning }

    { $near ->
        [true] { $days_left ->
            [0] La session commence aujourd’hui.
            [1] La session commence demain.
           *[other] La session commence dans { $days_left } jours.
        }
       *[false] { "" }
    }

    Venez le { $first_day }.
mail-confirmed-youth-steps =
    Notez les dates de la session.

    { $paper ->
        [true] { "" }
       *[false]
            Un fichier est joint à cet e-mail.

            Ouvrez ce fichier pour noter la session dans le calendrier de votre téléphone.
    }

    { $near ->
        [true]
            Regardez aujourd’hui comment venir.

            Regardez aussi le temps du trajet.

            { mail-last-minute }
       *[false] { "" }
    }

    { mail-cannot-come }
mail-confirmed-youth-button = Voir mon inscription

## waiting
mail-waiting-youth-subject = { $rank ->
    [0] Vous êtes sur la liste d’attente – { $starts }
   *[other] Liste d’attente, numéro { $rank } – session du { $starts }
}
mail-waiting-youth-title = Vous êtes sur la liste d’attente
mail-waiting-youth-lead =
    Pour le moment, toutes les places sont prises.

    { mail-your-place-in-line }
mail-waiting-youth-steps = { mail-wait-steps }
mail-waiting-youth-button = Voir mon numéro

## offered
mail-offered-youth-subject = Place libre : répondez avant le { $deadline_short }
mail-offered-youth-title = Une place est libre pour vous
mail-offered-youth-lead =
    Vous pouvez dire oui ou non.

    Répondez avant le { $until }.
mail-offered-youth-steps =
    Vous voulez venir ?

    Ouvrez votre page, puis acceptez la place.

    Accepter, c’est dire oui.

    Vous ne voulez pas venir ?

    Ouvrez votre page, puis refusez la place.

    Refuser, c’est dire non.

    Si vous dites non, la place sera pour une autre personne.

    { $silence ->
        [keeps_rank]
            Si vous répondez trop tard, la place sera aussi pour une autre personne.

            Vous garderez votre numéro sur la liste d’attente, mais 1 seule fois.
        [pauses]
            Si vous répondez trop tard, la place sera aussi pour une autre personne.

            C’est la deuxième place que nous vous proposons.

            Votre inscription sera mise en pause.

            En pause, cela veut dire : nous arrêtons de vous proposer une place.

            Vous pourrez continuer votre inscription sur votre page.
       *[last_call]
            Si vous répondez trop tard, la place sera pour la première personne qui dit oui.
    }
mail-offered-youth-button = Répondre oui ou non

## declined
mail-declined-youth-subject = Place refusée – session du { $starts }
mail-declined-youth-title = { $by ->
    [youth] Vous avez refusé la place
   *[other] La place est refusée
}
mail-declined-youth-lead =
    { $by ->
        [counsellor] La personne qui vous accompagne a refusé la place pour vous.
        [staff] L’équipe a noté : vous ne prenez pas la place.
       *[youth] Nous avons noté votre réponse : c’est non.
    }

    Votre inscription à cette session est terminée.
mail-declined-youth-steps = { mail-changed-mind }
mail-declined-youth-button = Voir mon inscription

## lapsed
mail-lapsed-youth-subject = La place va à une autre personne – { $starts }
mail-lapsed-youth-title = La place va à une autre personne
mail-lapsed-youth-lead =
    Nous avons attendu votre réponse.

    Le temps pour répondre est fini.

    { mail-your-place-in-line }
mail-lapsed-youth-steps =
    Vous voulez encore venir ?

    Alors il faut attendre.

    { mail-we-write }

    Répondez vite à notre prochain message.

    Sinon, votre inscription sera mise en pause.

    En pause, cela veut dire : nous arrêtons de vous proposer une place.

    { mail-cancel-on-page }
mail-lapsed-youth-button = Voir mon numéro

## recalled
mail-recalled-youth-subject = Place retirée, nous nous excusons – { $starts }
mail-recalled-youth-title = Nous devons retirer la place
mail-recalled-youth-lead =
    Nous avions gardé une place pour vous.

    Cette place n’existe plus.

    Ce n’est pas à cause de vous.

    Nous nous excusons.

    { mail-your-place-in-line }
mail-recalled-youth-steps =
    Maintenant, il faut attendre.

    { mail-we-write }

    { mail-cancel-on-page }
mail-recalled-youth-button = Voir mon numéro

## paused
mail-paused-youth-subject = Inscription en pause – session du { $starts }
mail-paused-youth-title = Votre inscription est en pause
mail-paused-youth-lead = En pause, cela veut dire : nous arrêtons de vous proposer une place.
mail-paused-youth-steps =
    Vous voulez encore venir ?

    Ouvrez votre page.

    Appuyez sur « Reprendre mon inscription ».

    Vous avez jusqu’au { $until }.

    Après cette date, votre inscription sera terminée.

    Vous ne voulez plus venir ?

    Alors laissez passer la date.
mail-paused-youth-button = Reprendre mon inscription

## resumed
mail-resumed-youth-subject = Votre inscription continue – session du { $starts }
mail-resumed-youth-title = Votre inscription continue
mail-resumed-youth-lead =
    Vous avez de nouveau votre numéro.

    { mail-your-place-in-line }
mail-resumed-youth-steps = { mail-wait-steps }
mail-resumed-youth-button = Voir mon numéro

## last_call
mail-last-call-youth-subject = Une place est libre : répondez vite – { $starts }
mail-last-call-youth-title = Une place est libre : répondez vite
mail-last-call-youth-lead =
    La session commence bientôt.

    Nous écrivons en même temps à toutes les personnes de la liste d’attente.

    { mail-waitlist-meaning }

    La place est pour la première personne qui dit oui.
mail-last-call-youth-steps = { $minor ->
    [true]
        Vous pouvez venir ?

        Vous avez moins de 18 ans.

        Un parent ou un responsable légal doit être d’accord.

        { mail-guardian-meaning }

        { $phone ->
            [none] Écrivez tout de suite à { $email }.
           *[other]
                Appelez tout de suite le { $phone }.

                Appelez avec cet adulte si possible.
        }

        Vous ne pouvez pas venir ?

        Alors vous pouvez jeter ce message.
   *[false]
        Vous pouvez venir ?

        Ouvrez tout de suite votre page, puis acceptez la place.

        Accepter, c’est dire oui.

        Vous ne pouvez pas venir ?

        Alors vous pouvez jeter ce message.

        La place est déjà prise ?

        Regardez encore votre page plus tard.

        Une autre place peut devenir libre.

        Nous vous écrivons 1 seule fois.
}
mail-last-call-youth-button = { $minor ->
    [true] Voir mon inscription
   *[false] Accepter la place
}

## guardian_asked
mail-guardian-asked-youth-subject = Un parent doit être d’accord – session du { $starts }
mail-guardian-asked-youth-title = Un parent doit être d’accord
mail-guardian-asked-youth-lead =
    Nous gardons une place pour vous.

    Vous avez moins de 18 ans.

    Un parent ou un responsable légal doit être d’accord.

    { mail-guardian-meaning }

    Nous venons de lui écrire.
mail-guardian-asked-youth-steps =
    Parlez à cette personne.

    Elle a jusqu’au { $until } pour répondre.

    Si elle répond trop tard, la place sera pour une autre personne.

    Votre inscription sera terminée.

    Cette personne n’a pas reçu notre message ?

    { mail-tell-us-quickly }
mail-guardian-asked-youth-button = Voir mon inscription

## expired
mail-expired-youth-subject = Inscription terminée – session du { $starts }
mail-expired-youth-title = Votre inscription est terminée
mail-expired-youth-lead = { $reason ->
    [guardian_silent]
        Un parent ou un responsable légal devait être d’accord.

        Sa réponse n’est pas arrivée à temps.

        { mail-guardian-meaning }

        La place va à une autre personne.
   *[paused_too_long]
        Votre inscription était en pause.

        La pause a duré { $pause_days } jours.

        Elle est finie.

        Nous ne gardons plus votre numéro.
}
mail-expired-youth-steps = { $reason ->
    [guardian_silent]
        La réponse arrive maintenant ?

        Notre message n’est pas arrivé chez cette personne ?

        { mail-tell-us-quickly }

        Nous chercherons une solution avec vous.
   *[paused_too_long]
        Vous voulez encore venir ?

        Dites-le-nous : { mail-tell-us }.

        Ou inscrivez-vous de nouveau.

        Vous pouvez choisir cette session ou une autre.
}
mail-expired-youth-button = Voir mon inscription

## cancelled
mail-cancelled-youth-subject = Inscription annulée – session du { $starts }
mail-cancelled-youth-title = Votre inscription est annulée
mail-cancelled-youth-lead =
    { $reason ->
        [cancelled_by_counsellor] La personne qui vous accompagne a annulé votre inscription.
        [cancelled_by_guardian] Votre parent ou responsable légal n’est pas d’accord.
        [cancelled_by_staff] L’équipe a annulé votre inscription.
       *[cancelled_by_youth] Nous avons noté : vous avez annulé votre inscription.
    }

    Annulée, cela veut dire : votre inscription est finie.

    { $had_seat ->
        [true] La place est libre pour une autre personne.
       *[false] Votre nom n’est plus sur la liste de cette session.
    }

    { mail-forget-calendar }
mail-cancelled-youth-steps = { $reason ->
    [cancelled_by_counsellor]
        Vous vouliez autre chose ?

        Parlez avec la personne qui vous accompagne.

        Ou dites-le-nous vite : { mail-tell-us }.

        Nous chercherons une solution avec vous.
    [cancelled_by_guardian]
        Parlez avec votre parent ou responsable légal.

        Sa réponse change ?

        Dites-le-nous vite : { mail-tell-us }.

        Nous chercherons une solution avec vous.
    [cancelled_by_staff]
        Vous voulez savoir pourquoi ?

        C’est une erreur ?

        { mail-tell-us-quickly }
   *[cancelled_by_youth] { mail-changed-mind }
}
mail-cancelled-youth-button = Voir mon inscription

## reminder
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
mail-reminder-youth-lead =
    Vous avez une place.

    Venez le { $first_day }.
mail-reminder-youth-steps =
    Regardez aujourd’hui comment venir.

    Regardez aussi le temps du trajet.

    { mail-last-minute }

    { $paper ->
        [true]
            Vous ne pouvez plus venir ?

            Dites-le-nous : { mail-tell-us }.

            Une autre personne aura la place.
       *[false] { mail-cannot-come }
    }
mail-reminder-youth-button = Voir mon inscription

## session_moved
mail-session-moved-youth-subject = { $state ->
    [confirmed] Nouvelles dates, place gardée – session du { $starts }
   *[other] Nouvelles dates – session du { $starts }
}
mail-session-moved-youth-title = La session change de dates
mail-session-moved-youth-lead =
    Nous avons dû changer les dates.

    Voici les nouvelles dates : { $week }.

    { $state ->
        [confirmed]
            Vous gardez votre place.

            Venez le { $first_day }.
        [offered]
            La place est toujours pour vous.

            Répondez avant le { $until }.
        [awaiting_guardian]
            La place est toujours pour vous.

            Un parent doit être d’accord avant le { $until }.
        [paused]
            Votre inscription est toujours en pause.

            Vous pouvez continuer votre inscription jusqu’au { $until }.
        [received]
            Votre demande est toujours bonne.

            Vous aurez la réponse très vite.
       *[waiting]
            Vous gardez votre numéro.

            { mail-your-place-in-line }
    }
mail-session-moved-youth-steps =
    { $state ->
        [confirmed]
            Vous pouvez venir à ces dates ?

            Très bien.

            Notez ces dates.

            { $paper ->
                [true] { "" }
               *[false]
                    Un fichier est joint à cet e-mail.

                    Ouvrez ce fichier pour changer les dates dans le calendrier de votre téléphone.
            }
        [offered]
            Vous pouvez venir à ces dates ?

            Ouvrez votre page, puis acceptez la place.

            Accepter, c’est dire oui.
        [paused]
            Vous pouvez venir à ces dates ?

            Ouvrez votre page.

            Appuyez sur « Reprendre mon inscription ».
       *[other]
            Vous pouvez venir à ces dates ?

            Très bien.

            Maintenant, il faut attendre.
    }

    { $state ->
        [confirmed]
            Vous ne pouvez plus venir ?

            Ouvrez votre page.

            Choisissez « Je ne peux plus venir ».

            Une autre personne aura la place.
        [offered]
            Vous ne pouvez pas venir ?

            Ouvrez votre page, puis refusez la place.

            Refuser, c’est dire non.

            Une autre personne pourra prendre la place.
       *[other]
            Vous ne pouvez pas venir ?

            Ouvrez votre page, puis annulez.

            Annuler, c’est dire : « Je ne viens plus. »
    }
mail-session-moved-youth-button = Voir mon inscription

## session_cancelled
mail-session-cancelled-youth-subject = Session annulée, nous nous excusons – { $starts }
mail-session-cancelled-youth-title = La session est annulée
mail-session-cancelled-youth-lead =
    Annulée, cela veut dire : la session n’aura pas lieu.

    { $had_seat ->
        [true] Votre place est annulée aussi.
       *[false] Votre inscription est annulée aussi.
    }

    Ce n’est pas à cause de vous.

    Nous nous excusons.

    { mail-forget-calendar }
mail-session-cancelled-youth-steps =
    { mail-choose-another }

    Vous passez avant les autres personnes sur la liste d’attente de cette nouvelle session.

    Vous avez { $priority_days } jours pour cela.

    { $paper ->
        [true] { "" }
       *[false]
            Inscrivez-vous avec la même adresse e-mail.

            Ainsi, nous saurons que c’est vous.
    }
mail-session-cancelled-youth-button = { $others ->
    [0] Voir mon inscription
   *[other] Choisir une autre session
}

## released
mail-released-youth-subject = Place rendue – session du { $starts }
mail-released-youth-title = Vous avez rendu cette place
mail-released-youth-lead =
    Vous avez maintenant une place dans une autre session.

    Vous pouvez garder 1 seule place.

    La place de cette session est pour une autre personne.

    { mail-forget-calendar }
mail-released-youth-steps = { mail-changed-mind }
mail-released-youth-button = Voir mon inscription

## session_began
mail-session-began-youth-subject = Pas de place cette fois – session du { $starts }
mail-session-began-youth-title = Cette fois, il n’y a pas de place pour vous
mail-session-began-youth-lead =
    La session a commencé.

    Toutes les places sont données.

    Nous sommes désolés.

    Votre inscription à cette session est terminée.
mail-session-began-youth-steps = { $others ->
    [0]
        De nouvelles dates arrivent.

        Regardez notre site internet dans quelques jours.

        Vous pourrez choisir une autre session.
   *[other] { mail-choose-another }
}
mail-session-began-youth-button = Voir mon inscription

## ineligible
mail-ineligible-youth-subject = Vous ne pouvez pas participer – session du { $starts }
mail-ineligible-youth-title = Vous ne pouvez pas participer à cette session
mail-ineligible-youth-lead =
    { $by ->
        [system]
            Nous avons dû changer les dates de la session.

            Pour participer, il faut avoir entre { $age_min } et { $age_max } ans le premier jour.

            Aux nouvelles dates, ce n’est plus le cas.

            Nous nous excusons.
       *[staff]
            Pour participer, il y a 3 conditions.

            Une condition est une chose obligatoire.

            Il faut avoir entre { $age_min } et { $age_max } ans le premier jour.

            Il faut habiter dans la région.

            Il faut être dans une des situations prévues.

            Pour vous, une de ces conditions manque maintenant.
    }

    Votre inscription est terminée.

    { mail-forget-calendar }
mail-ineligible-youth-steps =
    C’est une erreur ?

    Vous avez une question ?

    { mail-tell-us-quickly }

    D’autres organismes peuvent vous aider : votre mission locale, France Travail, Cap emploi.
mail-ineligible-youth-button = Voir mon inscription

## reinstated
mail-reinstated-youth-subject = Votre inscription continue – session du { $starts }
mail-reinstated-youth-title = Votre inscription continue
mail-reinstated-youth-lead =
    Votre inscription était terminée par erreur.

    L’erreur est réparée.

    Vous avez de nouveau votre numéro.

    { mail-your-place-in-line }
mail-reinstated-youth-steps = { mail-wait-steps }
mail-reinstated-youth-button = Voir mon numéro

## already_registered
mail-already-registered-youth-subject = Vous avez déjà une inscription – { $starts }
mail-already-registered-youth-title = Vous avez déjà une inscription
mail-already-registered-youth-lead =
    Nous avons reçu une deuxième demande à votre nom.

    C’est pour la même session.

    Votre première inscription reste bonne.

    Tout reste comme avant.
mail-already-registered-youth-steps = { $paper ->
    [true]
        Vous pouvez voir votre inscription sur votre page.

        Vous pouvez aussi l’annuler.
   *[false]
        Vous voulez voir votre inscription ?

        Vous voulez l’annuler ?

        Ouvrez votre page avec le bouton de cet e-mail.
}
mail-already-registered-youth-button = Voir mon inscription

## links: somebody has asked for the links of their own pages
mail-links-page = { $name ->
    [none] Session { $week }
   *[other] { $name } – session { $week }
}
mail-links-open = Ouvrir cette page
mail-links-personal = { $pages ->
    [one] Ce lien est seulement pour vous. Gardez ce lien pour vous.
   *[other] Ces liens sont seulement pour vous. Gardez ces liens pour vous.
}
mail-links-why = Pourquoi cet e-mail ? Quelqu’un a donné votre adresse e-mail pour retrouver un lien. L’organisateur est : { $region }. Ce n’est pas vous ? Cet e-mail est venu seulement chez vous. Vous pouvez jeter cet e-mail.
mail-links-youth-subject = { $pages ->
    [one] Le lien de votre page EXPLORE
   *[other] Les liens de vos pages EXPLORE
}
mail-links-youth-title = { $pages ->
    [one] Voici le lien de votre page
   *[other] Voici les liens de vos pages
}
mail-links-youth-lead = { $people ->
    [one]
        Un lien ouvre une page.

        Sur la page, vous voyez où en est votre demande.

        Vous voyez aussi ce que vous pouvez faire.
   *[other]
        { $people } personnes ont donné cette adresse e-mail.

        Un lien ouvre la page d’une demande.

        Sur la page, la personne voit où en est sa demande.

        La personne voit aussi ce qu’elle peut faire.
}
mail-links-youth-steps =
    Gardez cet e-mail.

    Vous pouvez ouvrir cet e-mail quand vous voulez.

## code: somebody has asked to see what we hold about them
mail-code-why = Pourquoi cet e-mail ? Quelqu’un a demandé un code sur votre page EXPLORE. L’organisateur est : { $region }.
mail-code-label = Votre code
mail-code-until-label = Le code marche jusqu’au
mail-code-youth-subject = Votre code pour voir vos données
mail-code-youth-title = Voici votre code
mail-code-youth-lead =
    Le code ouvre la page « Mes données ».

    Sur la page, vous voyez ce que nous savons de vous.

    Le code marche une seule fois.
mail-code-youth-steps =
    Écrivez ce code sur la page EXPLORE.

    Gardez ce code pour vous.

    L’équipe ne demande jamais ce code.

    Ce n’est pas vous qui avez demandé le code ?

    Ne faites rien avec ce code.

    Et répondez à cet e-mail pour nous le dire.

## digest: offers, after the week, for whoever asked for them
mail-digest-listed-heading = Les offres
mail-digest-youth-subject = { $offers ->
    [one] 1 nouvelle offre pour vous
   *[other] { $offers } nouvelles offres pour vous
}{ $towns ->
    [none] { "" }
   *[other] {" "}: { $towns }
}
mail-digest-youth-title = { $offers ->
    [one] 1 nouvelle offre pour vous
   *[other] { $offers } nouvelles offres pour vous
}
mail-digest-youth-lead =
    Vous avez demandé à recevoir des offres.

    Une offre est un emploi, un stage ou une formation.

    { $offers ->
        [one] Voici 1 nouvelle offre pour vous.
       *[other] Voici { $offers } nouvelles offres pour vous.
    }
mail-digest-youth-steps =
    Ouvrez la page d’une offre.

    La page dit comment répondre à l’offre.

    Vous pouvez en parler avec la personne qui vous accompagne.
mail-digest-youth-button = Changer mes choix ou arrêter
mail-digest-youth-why = Pourquoi cet e-mail ? Vous avez dit oui aux offres par e-mail. L’organisateur est : { $region }. Vous recevez au plus 1 e-mail par semaine. Les e-mails s’arrêtent après 6 mois. Vous voulez arrêter maintenant ? Ouvrez le lien plus haut et choisissez « Non ».
offer-kind-job = Emploi
offer-kind-internship = Stage
offer-kind-training = Formation
offer-kind-apprenticeship = Alternance
offer-kind-immersion = Immersion
offer-kind-civic-service = Service civique

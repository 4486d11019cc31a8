# Pourquoi une inscription est là où elle est : une phrase par raison.

reason-form = Nous avons bien reçu votre demande. La réponse arrive dans quelques instants.
reason-see-mail = Votre demande est reçue ; la suite vous est écrite par e-mail.
reason-place-free = Il restait une place libre quand votre demande est arrivée.
reason-place-freed = Une place s’est libérée et vous étiez en tête de la liste d’attente.
reason-line-before =
    { $capacity ->
        [one] { $capacity } place
       *[other] { $capacity } places
    }, { $confirmed ->
        [one] { $confirmed } confirmée
       *[other] { $confirmed } confirmées
    }{ $held ->
        [0] { "" }
        [one] , { $held } proposée
       *[other] , { $held } proposées
    }, { $before ->
        [0] personne avant vous
        [one] { $before } personne avant vous
       *[other] { $before } personnes avant vous
    }.
reason-seated-elsewhere = Vous avez déjà une place dans une autre session : pour prendre celle-ci, annulez d’abord l’autre.
reason-silent-once = Nous n’avons pas eu votre réponse à temps : la place a été proposée à la personne suivante. Vous gardez votre rang.
reason-silent-twice = Nous n’avons pas eu de réponse à deux propositions de place. Votre demande est mise en pause.
reason-closing = La session commence dans moins de 48 heures : la proposition de place a pris fin.
reason-last-call = La session commence bientôt : une place libre va à la première personne qui l’accepte.
reason-place-taken = La place vient d’être prise par une autre personne.
reason-capacity-lowered = Le nombre de places a dû être réduit et la place proposée a été retirée. Toutes nos excuses : vous gardez votre rang.
reason-accepted = Vous avez accepté la place proposée.
reason-declined = Vous avez refusé la place proposée.
reason-cancelled-by-youth = Vous avez annulé votre inscription.
reason-already-registered = Vous êtes déjà inscrit·e à cette session.
reason-other = Votre demande a été étudiée par l’équipe.

# Deux fiches qui sont peut-être celles d’une même personne : ce que l’équipe lit et décide.

doubts-title = Fiches à vérifier
doubts-none = Aucune fiche à vérifier.
doubts-people-title = Peut-être la même personne
doubts-people-lead = La machine a vu une ressemblance, mais n’a rien réuni : la décision est à vous.
doubts-people = Les deux fiches
doubts-reason = Ce qui se ressemble
doubts-since = Depuis le
doubts-unfinished = Réunion à terminer
doubts-seconds-title = Même numéro d’envoi, autre contenu
doubts-seconds-lead = Le même formulaire est arrivé deux fois, avec d’autres réponses. Seules les premières comptent ; les secondes sont gardées ici. Appelez la personne, puis cochez que c’est vu.
doubts-second-came = Arrivé le { $moment }
doubts-second-seen = C’est vu
doubts-second-first = La fiche enregistrée
doubts-second-then = Le second envoi

doubts-by-hand-title = Comparer deux fiches
doubts-by-hand-lead = Vous pensez que deux inscriptions sont celles d’une même personne ? Collez ici l’adresse de leurs pages pour voir les deux fiches côte à côte. Rien n’est réuni avant que vous ne le décidiez.
doubts-first-address = Adresse de la page de la première inscription
doubts-second-address = Adresse de la page de la seconde inscription
doubts-by-hand-send = Comparer

doubt-back = Toutes les fiches à vérifier
doubt-title = Une personne ou deux ?
doubt-facts = Ce que disent les deux fiches
doubt-fact = Donnée
doubt-record = Fiche { $number }
doubt-record-older = Fiche { $number } (la plus ancienne)
doubt-differs = différent
doubt-first-name = Prénom
doubt-last-name = Nom
doubt-birth-date = Date de naissance
doubt-email = E-mail
doubt-phone = Téléphone
doubt-postcode = Code postal
doubt-profile = Situation
doubt-nothing = –
doubt-asked-title = Les inscriptions
doubt-asked-none = Aucune inscription.
doubt-asked-session = Session
doubt-asked-state = État
doubt-asked-reason = Pourquoi
doubt-asked-arrived = Arrivée

doubt-one-title = C’est la même personne
doubt-one-lead = Les inscriptions des deux fiches sont réunies sur celle que vous gardez, et les e-mails iront à son adresse. Si les deux sont inscrites à la même session, la mieux placée reste et l’autre prend fin ; une place ainsi rendue va à la personne suivante. Cela ne se défait pas.
doubt-keep = Quelle fiche gardez-vous ?
doubt-keep-one = Fiche { $number } : { $name }, { $reached }
doubt-one-send = C’est la même personne
doubt-two-title = Ce sont deux personnes
doubt-two-lead = Rien ne change pour elles, et la machine ne posera plus la question.
doubt-two-send = Ce sont deux personnes
doubt-reopen = C’était une erreur : reposer la question
doubt-again-title = La réunion n’est pas terminée
doubt-again-lead = Il reste des inscriptions à réunir. Si chaque fiche a une place confirmée dans une autre session, demandez à la personne laquelle elle garde et annulez l’autre, puis terminez ici.
doubt-again-send = Terminer la réunion

doubt-state-open = À vérifier
doubt-state-merged = Réunies
doubt-state-apart = Deux personnes
doubt-done-merged = C’est fait : les deux fiches n’en font plus qu’une.
doubt-done-apart = C’est noté : ce sont deux personnes.

reason-typing-error = Même adresse e-mail, même date de naissance, et des prénoms qui se ressemblent.
reason-same-name-birth-date = Mêmes nom et prénom, même date de naissance.
reason-same-phone-birth-date = Même téléphone, même date de naissance.
reason-same-email-name =
    { $mistake ->
        [swapped] Même adresse e-mail, mêmes nom et prénom ; le jour et le mois de naissance sont inversés.
       *[other] Même adresse e-mail, mêmes nom et prénom ; les dates de naissance ne diffèrent que d’un chiffre.
    }
reason-by-hand = Une personne de l’équipe a rapproché ces deux fiches.
reason-one-person = L’équipe a dit que c’est une seule personne.
reason-two-persons = L’équipe a dit que ce sont deux personnes.

refusal-no-such-doubt = Cette fiche à vérifier n’existe pas.
refusal-already-merged = Ces deux fiches sont déjà réunies, et cela ne se défait pas.
refusal-one-person-already = Ces deux inscriptions sont déjà celles d’une seule personne.
refusal-kept-apart = Une personne de l’équipe a dit entre-temps que ce sont deux personnes. Rechargez la page ; vous pouvez y reposer la question.
refusal-keep-one-of-both = Choisissez laquelle des deux fiches vous gardez. L’une d’elles a peut-être été réunie à une autre entre-temps : rechargez la page.
refusal-both-seated = Ces deux fiches ont chacune une place confirmée : { $first } et { $second }. Une personne ne peut en avoir qu’une. Demandez-lui laquelle elle garde, annulez d’abord l’autre inscription, puis revenez réunir les fiches.

field-first-address-missing = Collez l’adresse de la page de la première inscription.
field-first-address-malformed = Ce n’est pas l’adresse de la page d’une inscription. Ouvrez cette page et copiez son adresse en entier.
field-second-address-missing = Collez l’adresse de la page de la seconde inscription.
field-second-address-malformed = Ce n’est pas l’adresse de la page d’une inscription. Ouvrez cette page et copiez son adresse en entier.
field-same-missing = Dites si c’est la même personne.
field-same-malformed = Répondez par oui (true) ou non (false).
field-keep-missing = Choisissez la fiche que vous gardez.
field-keep-malformed = Cette fiche n’existe pas.

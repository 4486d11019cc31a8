# Les mots de l’espace de l’équipe.

## Sessions
staff-sessions-title = Sessions
staff-new-session = Créer une session
staff-none = Aucune session en cours ou à venir.
staff-lists = Listes et recherches
staff-to-do = À faire aujourd’hui
staff-to-do-nothing = Rien à faire aujourd’hui : personne n’attend après vous.
staff-to-do-urgent = Quelqu’un attend
staff-col-session = Session
staff-col-dates = Dates
staff-col-capacity = Places
staff-col-confirmed = Confirmées
staff-col-held = Proposées
staff-col-waiting = En attente
staff-col-state = À voir
staff-calendar-title = Calendrier des sessions
staff-calendar-link = Voir les sessions par mois
staff-calendar-months = Autres mois
staff-calendar-before = (mois précédent)
staff-calendar-after = (mois suivant)
staff-calendar-now = Revenir à ce mois-ci
staff-calendar-none = Aucune session en { $month }.
staff-calendar-week-column = Semaine
staff-calendar-week = Semaine { $number }
staff-calendar-today = aujourd’hui
staff-calendar-seats = { $taken } sur { $capacity } places prises
staff-calendar-waiting = { $count } en attente
staff-calendar-goes-on = { $title }, suite
staff-flag-free = Place libre et file d’attente
staff-flag-over =
    { $over ->
        [one] { $over } personne de trop
       *[other] { $over } personnes de trop
    }
staff-flag-overbooked =
    { $added ->
        [one] Complète, { $added } place ajoutée
       *[other] Complète, { $added } places ajoutées
    }
staff-flag-draft = Brouillon
staff-flag-running = En cours
staff-flag-finished = Finie
staff-flag-cancelled = Annulée
staff-flag-full = Complète
staff-flag-open = Places libres
staff-flag-closed = Inscriptions closes
staff-open = Ouvrir
staff-back = Toutes les sessions
staff-line-title = La file
staff-line-empty = Personne ne s’est encore inscrit.
staff-line-rank = Rang
staff-line-person = Personne
staff-line-state = État
staff-line-arrived = Arrivée
staff-line-reason = Pourquoi
staff-line-until = jusqu’au { $moment }
staff-capacity-title = Changer le nombre de places
staff-capacity-label = Nombre de places
staff-capacity-hint = Actuellement { $capacity }. Les places ajoutées vont aux premières personnes en attente ; aucune personne confirmée n’est retirée.
staff-capacity-send = Enregistrer
staff-done-capacity =
    { $capacity ->
        [one] La session a maintenant { $capacity } place.
       *[other] La session a maintenant { $capacity } places.
    }
staff-create-title = Créer une session
staff-create-name = Titre
staff-create-name-hint = Ce que voit le public, par exemple : EXPLORE à Montreuil
staff-create-starts-on = Premier jour
staff-create-ends-on = Dernier jour
staff-create-starts-at = Heure de début le premier jour
staff-create-department = Département
staff-create-department-hint = Le numéro, par exemple 93
staff-create-venue = Lieu
staff-create-venue-hint = Le nom et l’adresse
staff-create-capacity = Nombre de places
staff-create-open = Ouvrir les inscriptions tout de suite
staff-create-like = Créer une session semblable
staff-create-made = Voir la session déjà créée
staff-create-send = Créer la session

staff-state-received = Reçue
staff-state-confirmed = Confirmée
staff-state-waiting = En attente
staff-state-offered = Place proposée
staff-state-declined = Refusée par la personne
staff-state-lapsed = Terminée
staff-state-paused = En pause
staff-state-cancelled = Annulée
staff-state-ineligible = Plus éligible
staff-state-awaiting-guardian = Attend le responsable légal
staff-state-moved = Prise ailleurs
staff-state-closed = Close

## Ce qui attend l’équipe, sur la première page et dans le message du matin
task-idle = { $title } (le { $starts }) : { $count ->
        [one] une place libre
       *[other] { $count } places libres
    } depuis plus de dix minutes, { $waiting ->
        [one] une personne attend
       *[other] { $waiting } personnes attendent
    }
task-how-idle = L’outil aurait déjà dû la proposer. Ouvrez la session ; si rien ne bouge, prévenez qui s’occupe de l’outil.
task-mails = { $more ->
        [true] Plus de { $count } messages à vérifier
       *[false] { $count ->
            [one] Un message à vérifier
           *[other] { $count } messages à vérifier
        }
    }
task-how-mails = Personne ne sait s’ils sont arrivés. Appelez d’abord, puis renvoyez, ou dites que c’est reçu.
task-letters = { $more ->
        [true] Plus de { $count } lettres à imprimer
       *[false] { $count ->
            [one] Une lettre à imprimer
           *[other] { $count } lettres à imprimer
        }
    }
task-how-letters = Ces personnes n’ont ni e-mail ni accompagnement. Imprimez, postez, puis cliquez « C’est imprimé ».
task-addresses = { $more ->
        [true] Plus de { $count } adresses à corriger
       *[false] { $count ->
            [one] Une adresse à corriger
           *[other] { $count } adresses à corriger
        }
    }
task-how-addresses = Nos e-mails n’y arrivent plus. Demandez la bonne adresse et corrigez-la : ce qui compte encore repart aussitôt.
task-guardians = { $title } (le { $starts }) : { $count ->
        [one] un responsable légal n’a pas encore répondu
       *[other] { $count } responsables légaux n’ont pas encore répondu
    }
task-how-guardians = Le délai finit dans moins de deux jours ; ensuite, la place passe à quelqu’un d’autre. Appelez la famille.
task-doubts = { $more ->
        [true] Plus de { $count } fiches à vérifier
       *[false] { $count ->
            [one] Une fiche à vérifier
           *[other] { $count } fiches à vérifier
        }
    }
task-how-doubts = Deux fiches sont peut-être une même personne, ou un envoi est arrivé deux fois. Comparez et décidez.
task-over = { $title } (le { $starts }) : { $count ->
        [one] une personne de plus que de places
       *[other] { $count } personnes de plus que de places
    }
task-how-over = L’équipe l’a décidé, ou a retiré des places. Prévoyez la salle, ou changez le nombre de places.
task-starting = { $title } (le { $starts }) : la session commence bientôt, { $count ->
        [one] une personne a une place
       *[other] { $count } personnes ont une place
    }
task-how-starting = Imprimez la liste du jour et les autres feuilles, le plus tard possible.
task-under = { $title } (le { $starts }) : { $count ->
        [one] une place libre
       *[other] { $count } places libres
    } et personne n’attend
task-how-under = La session commence dans moins de deux semaines. Parlez-en aux structures qui accompagnent des jeunes.
task-asking = { $more ->
        [true] Plus de { $count } fichiers de partenaires attendent une réponse
       *[false] { $count ->
            [one] Un fichier de partenaire attend une réponse
           *[other] { $count } fichiers de partenaires attendent une réponse
        }
    }
task-how-asking = La structure doit dire ce que contiennent ses colonnes, ou confirmer un retrait. Aidez-la si elle tarde.
task-refused = { $more ->
        [true] Plus de { $count } fichiers de partenaires avec des refus
       *[false] { $count ->
            [one] Un fichier de partenaire avec des refus
           *[other] { $count } fichiers de partenaires avec des refus
        }
    }
task-how-refused = Des lignes n’ont pas pu être reprises. Voyez avec la structure, puis cliquez « C’est vu ».

## Le journal : qui a fait quoi
staff-journal-title = Journal
staff-journal-lead = Ce que chaque personne de l’équipe a fait dans l’espace, jour par jour. Ce qui est tapé dans une recherche n’est pas gardé.
staff-journal-day = Jour
staff-journal-about = Sujet
staff-journal-all = Tous les sujets
staff-journal-sessions = Sessions
staff-journal-registrations = Inscriptions
staff-journal-people = Personnes
staff-journal-mails = Messages
staff-journal-offers = Offres et partenaires
staff-journal-downloads = Listes téléchargées ou ouvertes
staff-journal-searches = Recherches de personnes
staff-journal-hooks = Formulaires reliés
staff-journal-team = L’équipe
staff-journal-region = Réglages de la région
staff-journal-none = Rien n’est noté pour ce jour.
staff-journal-only = Seulement { $name }.
staff-journal-everybody = Voir toute l’équipe
staff-journal-more = Plus tôt ce jour-là
staff-fact-session-opened = Session ouverte aux inscriptions
staff-fact-capacity-changed = Nombre de places changé, de { $from } à { $to }
staff-fact-session-closed = Inscriptions fermées
staff-fact-session-moved = Dates de la session changées
staff-fact-session-cancelled = Session annulée
staff-fact-likeness-found = Comparaison de deux fiches demandée
staff-fact-people-merged = Deux fiches réunies
staff-fact-people-kept-apart = Deux fiches gardées séparées
staff-fact-mail-sent = Lettre imprimée
staff-fact-mail-resend-asked = Message renvoyé
staff-fact-mail-delivered = Message dit reçu
staff-fact-line-downloaded = File d’une session téléchargée
staff-fact-sheets-opened = Feuilles d’une session ouvertes
staff-fact-people-searched = Recherche d’une personne
staff-fact-address-corrected = Adresse corrigée
staff-fact-second-content-seen = Second envoi marqué comme vu
staff-fact-mail-put-aside = Message retiré de la liste
staff-fact-offer-rejected = Offre rejetée
staff-fact-offer-restored = Offre remise en ligne
staff-fact-job-sheet-written = Fiche métier enregistrée
staff-fact-file-seen = Fichier de partenaire marqué comme vu
staff-fact-logo-set = Logo de la région enregistré
staff-fact-logo-removed = Logo de la région retiré
staff-fact-factor-reset = Double vérification d’un·e collègue retirée
staff-fact-factor-given-up = Sa propre double vérification retirée
staff-fact-hook-tied = Formulaire d’un autre outil relié
staff-fact-hook-untied = Formulaire d’un autre outil retiré
staff-fact-token-issued = Jeton d’API créé par le partenaire { $partner }
staff-fact-token-revoked = Jeton d’API retiré par le partenaire { $partner }

## Les fichiers des partenaires qui attendent quelque chose
staff-files-title = Fichiers des partenaires
staff-files-lead = Les fichiers des 14 derniers jours qui attendent une réponse de leur structure, ou dont des lignes ont été refusées. La structure a le rapport complet dans son espace.
staff-files-none = Aucun fichier n’attend quelque chose.
staff-file-of = Envoyé par { $partner }, le { $moment }
staff-file-needs-mapping = La structure doit dire ce que contiennent certaines colonnes.
staff-file-needs-confirmation = La structure doit dire si les offres absentes du fichier sont retirées.
staff-file-refused = Le fichier n’a pas pu être lu.
staff-file-done =
    { $refused ->
        [one] { $refused } ligne refusée sur { $rows }
       *[other] { $refused } lignes refusées sur { $rows }
    }
staff-file-seen = C’est vu

## La vie d’une session
staff-life-title = La vie de la session
staff-life-publish = Ouvrir les inscriptions
staff-life-publish-text = La session n’est pas ouverte au public : personne ne peut s’inscrire en ligne.
staff-life-close = Fermer les inscriptions
staff-life-close-text = Le public peut s’inscrire. Si vous fermez, la liste d’attente continue d’avancer, et vous pouvez encore inscrire quelqu’un vous-même.
staff-life-move = Changer les dates
staff-life-cancel = Annuler la session
staff-done-create = La session est créée.
staff-done-publish = Les inscriptions sont ouvertes.
staff-done-close = Les inscriptions sont fermées.
staff-done-cancel = La session est annulée. Les messages partent.
staff-done-move = Les dates sont changées. Les messages partent.
staff-what-happens = Ce qui va se passer
staff-keep-session = Non, garder la session

staff-audience-who =
    { $count ->
        [one] { $count } personne concernée
       *[other] { $count } personnes concernées
    }
staff-audience-how = Comment elles sont prévenues
staff-audience-none = Personne n’est inscrit : personne n’est à prévenir.
staff-audience-received = demandes reçues, pas encore décidées
staff-audience-confirmed = avec une place confirmée
staff-audience-offered = avec une place proposée
staff-audience-awaiting-guardian = en attente d’un responsable légal
staff-audience-waiting = sur la liste d’attente
staff-audience-paused = en pause
staff-way-email = par e-mail
staff-way-counsellor = par leur conseiller ou conseillère
staff-way-letter = par une lettre à imprimer
staff-way-nobody = par personne : leur adresse ne veut plus de nos messages, appelez-les

staff-cancel-title = Annuler cette session ?
staff-cancel-word = ANNULER
staff-cancel-label = Pour confirmer, écrivez le mot ANNULER
staff-cancel-told = Chaque personne apprend que la session n’a pas lieu, et quelles autres sessions sont ouvertes.
staff-cancel-first = Chacune passe avant les autres dans la session qu’elle choisit ensuite, dans l’ordre d’aujourd’hui.
staff-cancel-final = Une session annulée ne peut pas être rouverte.
staff-cancel-send = Annuler la session

staff-dates-title = Changer les dates
staff-dates-now = Dates actuelles
staff-dates-new = Nouvelles dates
staff-dates-check = Voir qui sera prévenu
staff-dates-told = Chaque personne reçoit les nouvelles dates, et peut annuler si elles ne lui vont pas.
staff-dates-keep = Toutes gardent leur place ou leur rang.
staff-dates-offers = Une place proposée le reste, au plus tard jusqu’à 48 heures avant le nouveau début.
staff-dates-leaving =
    { $count ->
        [one] { $count } personne n’a plus l’âge à ces dates : son inscription prend fin, et elle l’apprend.
       *[other] { $count } personnes n’ont plus l’âge à ces dates : leur inscription prend fin, et elles l’apprennent.
    }
staff-dates-send = Changer les dates et prévenir
staff-dates-other = Choisir d’autres dates

field-session-cancel-unconfirmed = Écrivez le mot ANNULER pour annuler la session.
field-session-cannot-move-session = La nouvelle date de début est déjà passée : choisissez une date à venir.
field-session-session-over = Cette session a commencé, est finie ou est annulée : ses dates ne changent plus.
field-session-starts-at-missing = Indiquez l’heure de début, par exemple 09:30.
field-session-state-missing = Indiquez l’état : open, closed ou cancelled.
field-session-state-malformed = L’état est open, closed ou cancelled.
field-one-change = Changez une chose à la fois : le nombre de places, l’état ou les dates.

## Les feuilles à imprimer d’une session
staff-day-title = Feuilles à imprimer
staff-day-lead = Trois feuilles pour qui anime la session : la liste du jour reste avec vous, la feuille de présence circule et se signe, la feuille de salle s’affiche.
staff-day-held =
    { $held ->
        [one] { $held } place est encore proposée à quelqu’un : imprimez la liste le plus tard possible.
       *[other] { $held } places sont encore proposées : imprimez la liste le plus tard possible.
    }
staff-day-empty = Personne n’a de place confirmée dans cette session.
staff-day-print = Imprimer
staff-day-list = Liste du jour
staff-day-private = Cette feuille reste avec vous : ne l’affichez pas, ne la faites pas circuler, détruisez-la après la session.
staff-day-as-of = Places confirmées le { $moment }
staff-day-start = Premier rendez-vous : { $moment }
staff-day-number = N°
staff-day-name = Nom, prénom
staff-day-minor = { $age } ans, mineur·e
staff-day-phone = Téléphone
staff-day-urgent = En cas d’urgence, appeler
staff-day-guardian = responsable légal
staff-day-note = À noter
staff-day-fill = numéro à compléter
staff-day-emergency = Urgences : 15 (SAMU), 18 (pompiers), 112, ou 114 par SMS.
staff-day-region = { $name } : { $contact }
staff-day-attendance = Feuille de présence
staff-day-attendance-table = Feuille de présence : une ligne par personne, et pour chaque jour une colonne par demi-journée
staff-day-sign = Chaque personne signe elle-même, à chaque demi-journée.
staff-day-morning = matin
staff-day-afternoon = après-midi
staff-day-leader = Animation
staff-day-room = Feuille de salle

## La file en tableau
staff-export-csv = Télécharger la file (CSV)
staff-export-xlsx = Télécharger la file (Excel)
staff-export-state = État
staff-export-rank = Rang
staff-export-first-name = Prénom
staff-export-last-name = Nom
staff-export-birth-date = Date de naissance
staff-export-email = E-mail
staff-export-phone = Téléphone
staff-export-postcode = Code postal
staff-export-counsellor = Conseiller·ère
staff-export-organisation = Structure
staff-export-counsellor-email = E-mail du conseiller
staff-export-arrived = Inscription le

## Une inscription et son histoire
staff-line-deadline = Jusqu’au
staff-line-marks = À savoir
staff-line-email = E-mail
staff-line-no-email = pas d’adresse
staff-line-suppressed = Nos e-mails n’y arrivent pas.
staff-line-phone = Téléphone
staff-line-language = Langue de nos messages
staff-line-counsellor = Accompagnement
staff-line-guardian = Responsable légal
staff-line-other = Autre choix
staff-line-first-link = Voir sa première inscription
staff-line-other-link = Voir l’autre inscription
staff-mark-choice = choix n° { $choice }
staff-mark-priority = sa session a été annulée, passe en premier
staff-mark-by-team = placée par l’équipe
staff-mark-unreachable = e-mail injoignable
staff-mark-called = prévenue des dernières places
staff-mark-lapses =
    { $lapses ->
        [one] { $lapses } proposition sans réponse
       *[other] { $lapses } propositions sans réponse
    }
staff-mark-passed-over = laisse passer une proposition
staff-mark-minor = mineure, accord à recueillir
staff-mark-letter = sans e-mail

staff-history-title = Tout ce qui s’est passé
staff-history-when = Quand
staff-history-what = Quoi
staff-history-who = Qui
staff-history-why = Pourquoi
staff-history-note = Note de l’équipe : { $note }
staff-by-staff = l’équipe
staff-by-system = le système
staff-by-youth = la personne
staff-by-guardian = son responsable légal
staff-by-counsellor = son conseiller ou sa conseillère
staff-fact-registration-received = Demande reçue
staff-fact-guardian-asked = Accord demandé au responsable légal
staff-fact-seat-confirmed = Place confirmée
staff-fact-placed-on-waitlist = Mise sur la liste d’attente
staff-fact-seat-offered = Place proposée
staff-fact-seat-declined = Place refusée
staff-fact-seat-offer-lapsed = Proposition restée sans réponse
staff-fact-seat-offer-recalled = Proposition retirée
staff-fact-seat-offer-bounced = Proposition non remise
staff-fact-seat-offer-ended = Proposition finie avec les dernières 48 heures
staff-fact-last-call-made = Prévenue des dernières places
staff-fact-registration-paused = Inscription mise en pause
staff-fact-registration-resumed = Inscription reprise
staff-fact-reminder-due = Rappel avant la session
staff-fact-dates-changed = Dates changées
staff-fact-registration-cancelled = Inscription annulée
staff-fact-registration-lapsed = Inscription arrivée à son terme
staff-fact-registration-moved = Place prise ailleurs
staff-fact-registration-closed = Inscription close
staff-fact-registration-ineligible = Plus éligible
staff-fact-registration-reinstated = Inscription rétablie

staff-decide-title = Décider
staff-act-not-now = Cette action n’est pas possible maintenant : l’inscription a peut-être changé depuis.
staff-act-see = Voir ce qui est possible
staff-act-note = Note pour l’équipe (facultatif)
staff-act-note-hint = La personne et son conseiller ne la voient pas. Mais la personne peut demander à la lire : n’écrivez rien que vous ne lui diriez pas.
staff-act-leave = Ne rien changer
staff-act-reason = Pour quelle raison ?
staff-act-reason-hint = Votre nom et la raison restent dans l’histoire. Les personnes qui attendent apprennent qu’une place a été donnée en dehors de l’ordre d’arrivée, sans savoir à qui ni pourquoi.
staff-act-overbook = Ajouter une place au-delà de la capacité
staff-act-place-title = Placer en dehors de l’ordre d’arrivée
staff-act-place-free = La personne a une place tout de suite, avant celles qui attendent. Si elle a une place dans une autre session, celle-là est rendue.
staff-act-place-full = Il n’y a pas de place libre : cochez la case pour en ajouter une au-delà de la capacité. La personne a cette place tout de suite ; si elle en a une dans une autre session, celle-là est rendue.
staff-act-place-send = Donner la place
staff-act-reinstate-title = Rétablir l’inscription
staff-act-reinstate-seat = La personne retrouve sa place : elle est libre et personne ne l’attend.
staff-act-reinstate-rank =
    { $before ->
        [0] La personne ne retrouve pas de place, mais son rang : elle est la première de la liste d’attente.
        [one] La personne ne retrouve pas de place, mais son rang : { $before } personne attend avant elle.
       *[other] La personne ne retrouve pas de place, mais son rang : { $before } personnes attendent avant elle.
    }
staff-act-reinstate-send = Rétablir
staff-act-cancel-title = Annuler à la demande de la personne
staff-act-cancel-seat = La personne perd sa place, qui va à la première de la liste d’attente. Elle en est prévenue. Vous pourrez rétablir l’inscription, mais pas forcément la place.
staff-act-cancel-rank = La personne quitte la session. Elle en est prévenue. Vous pourrez rétablir l’inscription avec son rang.
staff-act-cancel-send = Annuler l’inscription
staff-act-resume-title = Reprendre l’inscription
staff-act-resume-rank = La personne revient sur la liste d’attente, avec le rang qu’elle avait.
staff-act-resume-send = Reprendre
staff-done-placer = La place est donnée.
staff-done-retablir = L’inscription est rétablie.
staff-done-annuler = L’inscription est annulée.
staff-done-reprendre = L’inscription a repris.
staff-done-telephone = C’est noté. La réponse arrive dans quelques instants.

field-act-reason-required = Choisissez la raison de cette décision.
field-act-no-free-place = Il n’y a pas de place libre. Pour en ajouter une, cochez cette case.
field-act-nothing-to-accept = Cette inscription ou cette session ne permet plus de donner une place.
field-act-nothing-to-cancel = Cette inscription est déjà finie.
field-act-nothing-to-resume = Cette inscription n’est pas en pause.
field-act-session-over = Cette session est finie.
field-act-cannot-reinstate = Cette inscription ne peut pas être rétablie : la session a commencé ou n’a plus lieu, ou cette fin n’était pas une annulation, un refus ou un délai dépassé.
field-act-registered-again = La personne a déjà une autre inscription à cette session : il n’y a rien à rétablir.
field-act-seat-elsewhere-begun = La personne a une place dans une session qui a déjà commencé.
field-act-see-mail = C’est une seconde demande de quelqu’un qui est déjà sur la liste : agissez sur la première.

## Une personne, au téléphone ou dans une liste
written-person-first-name = Prénom
written-person-last-name = Nom
written-person-birth-date = Date de naissance (JJ/MM/AAAA)
written-person-phone = Téléphone
written-person-email = E-mail (facultatif)
written-person-postcode = Code postal du domicile
written-person-profile = Situation
written-profile-dropout = A quitté l’école sans diplôme
written-profile-no-qualification = N’a pas de formation ni de qualification
written-profile-graduate-seeking = A un diplôme et cherche un emploi
written-person-language = Langue de nos messages
written-person-counsellor = Qui l’accompagne (facultatif)
written-person-counsellor-name = Nom de la personne qui accompagne
written-person-counsellor-organisation = Sa structure
written-person-counsellor-email = Son e-mail
written-person-may-act = La personne accepte que l’on confirme ou annule à sa place
written-person-guardian = Responsable légal (avant 18 ans)
written-person-guardian-name = Nom du responsable légal
written-person-guardian-email = Son e-mail
written-person-guardian-phone = Son téléphone (facultatif)

staff-phone-link = Inscrire par téléphone
staff-phone-title = Inscrire par téléphone
staff-phone-lead = Les mêmes questions que sur le formulaire public. L’ordre d’arrivée est celui de l’envoi de cette page.
staff-phone-email = Sans e-mail, nos messages vont à la personne qui accompagne ; s’il n’y en a pas, ils deviennent des lettres que vous imprimez.
staff-phone-late = Le public ne peut plus s’inscrire à cette session. Vous pouvez encore ajouter quelqu’un.
staff-phone-notice = À dire : { $region } utilise ces réponses pour gérer l’inscription et écrire à la personne. Elle peut les voir, les corriger et les faire effacer.
staff-phone-notice-read = La personne sait comment ses données sont utilisées
staff-phone-send = Enregistrer la demande

written-field-first-name-missing = Indiquez le prénom.
written-field-first-name-malformed = Écrivez le prénom avec des lettres, en 80 signes au plus.
written-field-last-name-missing = Indiquez le nom.
written-field-last-name-malformed = Écrivez le nom avec des lettres, en 80 signes au plus.
written-field-birth-date-missing = Indiquez la date de naissance.
written-field-birth-date-malformed = Écrivez une date qui existe : jour, mois, année, par exemple 27/03/2007.
written-field-too-young = Il faut avoir { $age_min } ans au premier jour de cette session.
written-field-too-old = Il faut avoir { $age_max } ans au plus au premier jour de cette session.
written-field-phone-malformed = Indiquez un numéro qui peut être appelé, par exemple 06 12 34 56 78.
written-field-reach-missing = Indiquez un téléphone, ou un e-mail.
field-reach-missing = Indiquez un téléphone, ou un e-mail.
written-field-postcode-missing = Indiquez le code postal.
written-field-outside-region = Ce code postal n’est pas dans la région.
written-field-profile-missing = Choisissez la situation.
written-field-profile-malformed = Choisissez l’une des situations.
written-field-notice-read-missing = Dites à la personne comment ses données sont utilisées, puis cochez la case.
written-field-notice-read-malformed = Dites à la personne comment ses données sont utilisées, puis cochez la case.
written-field-counsellor-name-missing = Indiquez le nom de la personne qui accompagne, ou videz ces champs.
written-field-counsellor-email-missing = Indiquez l’e-mail de la personne qui accompagne, ou videz ces champs.
written-field-counsellor-organisation-missing = Indiquez la structure (mission locale, école…), ou videz ces champs.
written-field-guardian-required = Avant 18 ans, indiquez un responsable légal : son accord est demandé.
written-field-guardian-name-missing = Indiquez le nom du responsable légal, ou videz ces champs.
written-field-guardian-name-malformed = Écrivez le nom du responsable légal avec des lettres, en 80 signes au plus.
written-field-guardian-email-missing = Indiquez l’e-mail du responsable légal : son accord lui est demandé par écrit.
written-field-guardian-email-malformed = Écrivez l’e-mail du responsable légal en entier, par exemple nom@example.org.
written-field-guardian-phone-malformed = Indiquez un numéro qui peut être appelé, par exemple 06 12 34 56 78.

## La liste d’avant
staff-list-link = Reprendre une liste
staff-list-title = Reprendre une liste
staff-list-lead = Vous avez déjà une liste de personnes pour cette session ? Reprenez-la ici, une fois.
staff-list-order = Les personnes sont inscrites dans l’ordre de la liste.
staff-list-columns = Colonnes reconnues : prénom, nom, date de naissance, téléphone, e-mail, code postal, situation, conseiller, structure, e-mail du conseiller.
staff-list-review = Vous relisez et corrigez chaque ligne avant l’envoi. Rien n’est enregistré avant.
staff-list-file = La liste
staff-list-file-hint = Un tableau CSV ou XLSX, { $most } personnes et 1 Mo au plus.
staff-list-read = Lire la liste
staff-list-advice = Enregistrez la liste au format XLSX ou CSV avec une ligne de titres, puis choisissez-la de nouveau.
written-row = Ligne { $number }
staff-list-nobody = Cochez au moins une ligne.
staff-list-notice = À faire savoir à chaque personne : { $region } utilise ces données pour gérer l’inscription et lui écrire. Elle peut les voir, les corriger et les faire effacer.
staff-list-notice-read = Ces personnes savent comment leurs données sont utilisées
staff-list-notice-missing = Informez les personnes, puis cochez la case sur leurs données.
problem-people-headings-missing = La ligne de titres n’est pas reconnue : il faut au moins deux titres comme « Prénom », « Nom », « Date de naissance ».
problem-people-none = La liste ne contient personne sous la ligne de titres.
problem-people-too-many = La liste contient { $found } personnes ; { $most } au plus peuvent être reprises à la fois. Partagez-la en plusieurs fichiers.
field-rows-malformed = Envoyez de 1 à { $most } lignes, chacune un objet JSON.

staff-review-title = Relire la liste
staff-review-lead =
    { $count ->
        [one] { $count } ligne lue. Corrigez ce qui est marqué, ou décochez-la. Rien n’est encore enregistré.
       *[other] { $count } lignes lues. Corrigez ce qui est marqué, ou décochez les lignes à laisser. Rien n’est encore enregistré.
    }
written-unknown = Colonnes qui ne sont pas reprises : { $columns }.
written-wrong = À corriger
written-take = Inscrire la ligne { $number }
staff-review-send = Inscrire les lignes cochées
staff-result-title = La liste est traitée
staff-result-done = Inscrites
staff-result-refused = Non inscrites
staff-result-left = Laissées de côté
staff-result-row = Ligne
staff-result-became = Résultat
staff-result-registered = Inscrite
staff-result-known = Déjà sur la liste de cette session
staff-result-not-taken = Laissée de côté
staff-result-again = Pour une ligne non inscrite, revenez en arrière et renvoyez : celles qui sont inscrites ne le sont pas deux fois.
staff-result-line = Voir la file

## Les lettres à imprimer
staff-people-title = Chercher une personne
staff-people-how = L’e-mail suffit. Sinon, la date de naissance avec le prénom et le nom, ou avec le téléphone. Les accents et les majuscules ne comptent pas.
staff-people-find = Chercher
staff-people-found =
    { $count ->
        [0] Aucune personne trouvée
        [one] { $count } personne trouvée
       *[other] { $count } personnes trouvées
    }
staff-people-none = Vérifiez ce que vous avez écrit, ou essayez autrement. Qui vient de s’inscrire apparaît au bout de quelques secondes.
staff-people-born = Date de naissance : { $date }
staff-people-address = Corriger l’adresse e-mail
staff-addresses-title = Adresses à corriger
staff-addresses-lead = Nos e-mails ne peuvent pas arriver à ces adresses. Appelez la personne, demandez-lui la bonne et corrigez-la ici : elle reçoit aussitôt un message qui dit où en est son inscription.
staff-addresses-none = Aucune adresse à corriger.
staff-addresses-no-phone = Pas de numéro de téléphone
staff-addresses-since = Depuis le { $moment }
staff-address-open = Corriger l’adresse
staff-address-add = Ajouter une adresse
staff-address-title = { $name } : corriger l’adresse e-mail
staff-address-label = La bonne adresse e-mail
staff-address-hint = Vérifiez-la avec la personne, lettre par lettre. Si l’adresse connue est la bonne, retapez-la.
staff-address-send = Écrire à cette adresse
staff-address-done = L’adresse est corrigée. Ce qui compte encore part à cette adresse dans la minute.
staff-address-story = Son inscription
staff-letters-title = Lettres à imprimer
staff-letters-lead = Pour les personnes sans e-mail et sans accompagnement. Imprimez la lettre, écrivez l’adresse, puis dites-le ici. Appelez aussi : une lettre met du temps.
staff-letters-none = Aucune lettre à imprimer.
staff-letters-open = Voir et imprimer la lettre
staff-letters-printed = C’est imprimé
staff-letters-overtaken = Cette lettre n’est plus d’actualité : la situation de la personne a changé depuis.
staff-letters-aside = Retirer de la liste
refusal-no-such-mail = Ce message n’existe pas, ou n’attend plus rien de vous.
refusal-letter-out-of-date = Cette lettre n’est plus d’actualité : la situation de la personne a changé depuis.
refusal-printed-or-put-aside = Dites « printed » ou « put_aside ».
staff-mail-received = Demande reçue
staff-mail-confirmed = Place confirmée
staff-mail-waiting = Liste d’attente
staff-mail-offered = Place proposée
staff-mail-declined = Place refusée
staff-mail-lapsed = Proposition sans réponse
staff-mail-recalled = Place retirée
staff-mail-last-call = Dernières places
staff-mail-paused = Mise en pause
staff-mail-resumed = Inscription reprise
staff-mail-session-moved = Nouvelles dates
staff-mail-reminder = Rappel avant la session
staff-mail-session-cancelled = Session annulée
staff-mail-cancelled = Inscription annulée
staff-mail-expired = Arrivée à son terme
staff-mail-released = Place rendue
staff-mail-session-began = Session commencée
staff-mail-ineligible = Plus éligible
staff-mail-reinstated = Inscription rétablie
staff-mail-already-registered = Déjà inscrite
staff-mail-guardian-asked = Accord du responsable légal
staff-mail-guardian-authorisation = Accord à donner
staff-mail-address-dead = Adresse qui ne reçoit rien
staff-mail-unreachable = Proposition qui n’arrive pas

staff-mail-sent-again = { $what } (renvoyé)
staff-written-title = Messages
staff-written-what = Message
staff-written-to = Destinataire
staff-written-state = Ce qu’il est devenu
staff-mail-is-claimed = En cours d’envoi
staff-mail-is-due-again = Refusé pour le moment, un nouvel essai est prévu
staff-mail-is-to-print = Lettre à imprimer
staff-mail-is-unknown = Nous ne savons pas s’il est parti
staff-mail-is-sent = Parti
staff-mail-is-delivered = Arrivé
staff-mail-is-bounced = N’est pas arrivé : l’adresse l’a refusé
staff-mail-is-complained = Arrivé, mais signalé comme indésirable
staff-mail-is-failed = N’est pas parti
staff-mail-links = Liens demandés
staff-mail-code = Code pour voir ses données
staff-mail-expiring = Offres bientôt terminées
staff-mail-summary = À faire aujourd’hui
staff-mail-report = Rapport d’un fichier
staff-mail-digest = Offres choisies

## Tous les messages, à voir avant qu’ils partent
staff-gallery-title = Tous les messages
staff-gallery-lead = Chaque message tel qu’il part, avec des personnes inventées. Aucun n’est envoyé d’ici.
staff-gallery-subject = Objet
staff-gallery-kind = Sujet
staff-gallery-to = Destinataire
staff-gallery-back = Tous les messages
staff-gallery-calendar = Avec un événement pour l’agenda.
staff-gallery-open = Voir comme dans une boîte de réception
staff-gallery-languages = Langue du message
staff-gallery-language = Seuls les jeunes choisissent la langue de leurs messages. Les autres messages sont en français. Ce que la région écrit elle-même (lieu, choses à apporter, programme) reste tel quel.
staff-gallery-names = Noms
staff-gallery-names-usual = Noms courants
staff-gallery-names-long = Noms longs
staff-gallery-names-right-to-left = Noms écrits de droite à gauche
staff-gallery-text = Version texte

## La charte : à quoi ressemblent les pages

look-title = Charte des pages
look-lead = Chaque élément de nos pages, dans tous ses états, avec le nom qu’il porte dans les modèles. Avant d’en inventer un, on cherche ici.
look-where = Les classes sont dans « theme.css », les macros « parts » dans « parts.html », celles qui commencent par « govuk » viennent de govuk-frontend.
look-text = Titres et textes
look-buttons = Boutons
look-buttons-text = Un seul bouton plein par page : ce que la personne est venue faire. Le deuxième choix est clair, et ce qui ne se rattrape pas est rouge.
look-button = Envoyer
look-marks = États
look-marks-text = Les mots disent l’état ; la couleur ne fait que l’appuyer.
look-panels = Cadres et annonces
look-card-sun = Ce que la personne doit regarder d’abord.
look-done = C’est enregistré.
look-fold = À ouvrir
look-fold-open = Ouvert
look-fields = Champs
look-fields-text = Chaque champ a son nom au-dessus, et un exemple quand la forme compte. En cas d’erreur, tout est repris en haut de la page, avec un lien vers chaque champ, et l’onglet commence par « Erreur ».
look-fields-wrong = Champs avec des erreurs
look-fields-right = Champs sans erreur
look-summary = Le résumé des erreurs se place au-dessus du titre de la page.
look-label = Nom du champ
look-hint = Par exemple 93100
look-label-one = Une ligne de texte
look-label-day = Une date
look-label-several = Un choix dans une liste
look-label-language = La langue
look-label-sure = Une case à cocher
look-label-long = Un texte long
look-label-file = Un fichier
look-error = { $field } : dites ce qui manque, et comment l’écrire (93100, par exemple)
look-lists = Listes
look-filter = Filtre
look-colours = Couleurs et contrastes
look-colours-text = Les contrastes sont calculés ici, et vérifiés par un test : 4,5 au moins pour un texte, 3 pour un bord. Ils suivent le thème clair ou sombre de l’appareil.
look-col-pair = Ce qui se lit, et sur quoi
look-col-least = Contraste demandé
look-col-light = Thème clair
look-col-dark = Thème sombre
look-pair = { $front } sur { $back }
look-sample = Une semaine pour découvrir des métiers utiles
look-tone-free = Tout va bien
look-tone-full = Il faut attendre
look-tone-sun = Une réponse est attendue
look-tone-alert = C’est refusé, ou perdu
look-tone-received = C’est arrivé
look-tone-quiet = Sans suite

## Les messages dont personne n’est sûr
staff-mails-title = Messages à vérifier
staff-mails-lead = Ces messages ne sont pas partis, ou nous n’en sommes pas sûrs. Aucune machine ne les renvoie : personne ne doit en recevoir deux. Appelez d’abord la personne si vous le pouvez.
staff-mails-none = Aucun message à vérifier.
staff-mails-unknown = Nous ne savons pas s’il est parti.
staff-mails-failed = Il n’est pas parti : le service d’envoi l’a refusé.
staff-mails-to = { $role ->
        [counsellor] À la personne qui accompagne
        [guardian] Au responsable légal
        [partner] À la structure partenaire
        [staff] À l’équipe
       *[youth] À la personne inscrite
    }
staff-mails-again = Renvoyer le message
staff-mails-received = La personne l’a reçu
staff-mails-aside = Retirer de la liste
staff-mails-overtaken = Ce message n’est plus d’actualité : la situation de la personne a changé depuis.
staff-mails-done-again = Le message est renvoyé. S’il part, il ne revient pas ici.
staff-mails-done-received = C’est noté : le message a été reçu.
staff-mails-done-put-aside = Le message n’est plus sur la liste.
refusal-mail-out-of-date = Ce message n’est plus d’actualité : la situation de la personne a changé depuis. Retirez-le de la liste.
refusal-again-received-or-put-aside = Dites « again », « received » ou « put_aside ».

## Les offres
staff-offers-title = Offres
staff-offers-live = En ligne
staff-offers-expired = Date dépassée
staff-offers-filled = Pourvues
staff-offers-withdrawn = Retirées
staff-offers-rejected = Rejetées
staff-offers-filter-etat = État
staff-offers-filter-type = Type d’offre
staff-offers-filter-departement = Département
staff-offers-filter-partner = Partenaire
staff-offers-col-offer = Offre
staff-offers-col-kind = Type
staff-offers-col-place = Lieu
staff-offers-col-partner = Partenaire
staff-offers-col-until = Jusqu’au
staff-offers-none = Aucune offre ne correspond.
staff-offers-needs-partner = Indiquez le partenaire : les offres pourvues, retirées ou rejetées sont rangées par partenaire.
staff-offer-is-live = En ligne
staff-offer-is-expired = Date dépassée
staff-offer-is-filled = Pourvue
staff-offer-is-withdrawn = Retirée
staff-offer-is-rejected = Rejetée
staff-offer-seen = Vues
staff-offer-applied = « Comment postuler »
staff-offer-public = Voir la page publique
staff-offer-of = Chez le partenaire { $partner }
staff-offer-siret = SIRET
staff-offer-sector = Secteur
staff-offer-ess-family = Famille de l’ESS
staff-offer-ending = Pourquoi elle n’est plus en ligne
staff-offer-ended-by = Par { $by }, { $moment }
staff-offer-by-partner = la structure
staff-offer-note-said = Message à la structure :
staff-offer-reject = Rejeter cette offre
staff-offer-reject-lead = L’offre disparaît aussitôt du site public. La structure lit la raison et votre message.
staff-offer-reason = Pour quelle raison ?
staff-offer-note = Message à la structure (facultatif)
staff-offer-note-hint = Dites ce qu’il faut changer pour que l’offre puisse revenir. N’écrivez rien de personnel sur quelqu’un.
staff-offer-reject-send = Rejeter l’offre
staff-offer-restore = Remettre en ligne
staff-offer-done-reject = L’offre est rejetée : le public ne la voit plus.
staff-offer-done-restore = L’offre est de nouveau en ligne.

## Les fiches métiers
staff-sheets-title = Fiches métiers
staff-sheets-back = Toutes les fiches métiers
staff-sheets-none = Aucune fiche métier n’est encore écrite.
staff-sheets-col-title = Titre
staff-sheets-col-rome = Code ROME
staff-sheets-col-contacts = Contacts
staff-sheet-new = Écrire une fiche métier
staff-sheet-change = Modifier la fiche métier
staff-sheet-done = La fiche métier est enregistrée : le public la voit.
staff-sheet-rome-hint = Une lettre et quatre chiffres, par exemple K1206
staff-sheet-title-hint = Avec un verbe, par exemple : Animer la vie d’un quartier
staff-sheet-text = Texte
staff-sheet-text-hint = Ce qu’on y fait, comment on y entre. Une ligne par paragraphe ; commencez une ligne par un tiret pour une liste.
staff-sheet-contact = Contact { $number } (facultatif)
staff-sheet-contact-organisation = Structure
staff-sheet-contact-phone = Téléphone
staff-sheet-contact-email = E-mail
staff-sheet-contact-url = Site internet
staff-sheet-send = Enregistrer
staff-sheet-theirs = La fiche enregistrée
staff-sheet-over = Votre texte est ci-dessous, rien n’est perdu. Reprenez-y ce qui vous manque, puis enregistrez.
staff-sheet-open = Ouvrir cette fiche

## La double vérification et les connexions
factor-title = Double vérification
factor-code-title = Votre code
factor-code-label = Code à 6 chiffres
factor-code-hint = Ouvrez l’application d’authentification de votre téléphone : le code d’EXPLORE change toutes les 30 secondes.
factor-recovery-title = Code de secours
factor-recovery-label = Un de vos codes de secours
factor-recovery-hint = 10 signes, avec ou sans tiret. Chaque code sert une seule fois.
factor-to-recovery = Je n’ai pas mon téléphone : utiliser un code de secours
factor-to-code = J’ai mon téléphone : écrire le code à 6 chiffres
factor-neither = Ni téléphone ni code de secours ? Une personne de votre équipe peut vous aider : page « L’équipe » de cet espace.
factor-wait = Trop de codes faux à la suite. { $minutes ->
    [one] Attendez une minute, puis réessayez.
   *[other] Attendez { $minutes } minutes, puis réessayez.
  }
factor-set-up-title = Installer la double vérification
factor-set-up-lead = Cet espace contient les coordonnées de jeunes. Pour y entrer, il faut votre mot de passe et un code de votre téléphone. Vous faites ceci une seule fois ; vous avez 15 minutes.
factor-set-up-app = 1. Ouvrez une application d’authentification
factor-set-up-apps = Par exemple FreeOTP, Aegis, Google Authenticator, Microsoft Authenticator, ou votre gestionnaire de mots de passe.
factor-set-up-scan = 2. Ajoutez EXPLORE
factor-set-up-picture = Carré à photographier avec l’application. Le même secret est écrit en lettres juste après.
factor-set-up-type = Photographiez ce carré avec l’application. Si vous ne pouvez pas, choisissez « saisir une clé » et tapez :
factor-set-up-first = 3. Écrivez le code affiché
factor-set-up-hint = 6 chiffres, qui changent toutes les 30 secondes.
factor-set-up-send = Vérifier et entrer
factor-codes-title = Vos codes de secours
factor-codes-done = C’est enregistré.
factor-codes-lead = Si vous n’avez pas votre téléphone, un de ces codes le remplace. Chacun sert une seule fois. Imprimez-les ou recopiez-les maintenant : ils ne seront plus jamais montrés.
factor-codes-print = Imprimer ces codes
factor-codes-keep = Gardez-les loin de votre mot de passe : dans un tiroir fermé à clé, ou dans votre gestionnaire de mots de passe.
factor-codes-go-on = J’ai gardé mes codes, continuer
factor-since = Installée le { $moment }.
factor-spare = { $count ->
    [0] Il ne reste aucun code de secours.
    [one] Il reste 1 code de secours.
   *[other] Il reste { $count } codes de secours.
  }
factor-renew = Obtenir de nouveaux codes de secours
factor-change = Changer de téléphone ou d’application
factor-next-time = Pas encore installée : nous vous guidons à votre prochaine connexion.
factor-was-reset = Réinitialisée le { $moment } par { $by }.
logins-title = Mes connexions
logins-lead = Les navigateurs où votre compte est ouvert. Une connexion se ferme seule après 10 heures.
logins-open = Connexions ouvertes
logins-device = { $browser ->
    [firefox] Firefox
    [chrome] Chrome
    [edge] Edge
    [safari] Safari
    [opera] Opera
   *[other] Navigateur inconnu
  }, { $system ->
    [windows] Windows
    [mac] macOS
    [linux] Linux
    [android] Android
    [iphone] iPhone
    [ipad] iPad
   *[other] appareil inconnu
  }
logins-since = Depuis le { $moment }
logins-this = Celle-ci
logins-end = Fermer cette connexion
logins-end-others = Fermer toutes les autres
logins-done-une = La connexion est fermée.
logins-done-autres = Toutes les autres connexions sont fermées.
prove-label = Code à 6 chiffres ou code de secours
prove-hint = Le code affiché maintenant par votre application, ou un de vos codes de secours.
prove-codes-title = Obtenir de nouveaux codes de secours
prove-codes-lead = Vous recevez dix nouveaux codes. Les anciens ne servent plus.
prove-codes-send = Obtenir de nouveaux codes
prove-application-title = Changer de téléphone ou d’application
prove-application-lead = Toutes vos connexions se ferment, celle-ci aussi, et vos codes de secours ne servent plus. À la connexion suivante, nous vous guidons pour installer l’application de nouveau.
prove-application-send = Tout fermer et recommencer
team-title = L’équipe
team-lead = Les comptes de votre région, et où en est leur double vérification.
team-since = Double vérification installée le { $moment }
team-none = Double vérification pas encore installée
team-reset = Téléphone perdu : réinitialiser
team-done = La double vérification est réinitialisée et toutes les connexions de ce compte sont fermées. Prévenez la personne : aucun e-mail ne part.
reset-title = Réinitialiser la double vérification : { $name }
reset-lead = Toutes les connexions de ce compte se ferment, son application et ses codes de secours ne servent plus. Son mot de passe reste le même : à la connexion suivante, la personne installe l’application de nouveau. Votre nom et la date restent écrits ici et sur sa page.
reset-first = Assurez-vous d’abord, de vive voix ou au téléphone, que c’est bien elle qui vous le demande.
reset-label = Pour confirmer, écrivez son adresse e-mail
reset-hint = Son adresse est { $email }
reset-send = Réinitialiser
reset-leave = Ne rien changer

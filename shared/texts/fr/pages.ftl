# Les mots des trois sites.

## Partout
site-name = EXPLORE
site-tagline = S’ouvrir à l’ESS et à ses métiers
site-skip = Aller au contenu
site-footer-contact = Une question ? Une personne vous répond :
site-footer-phone = Téléphone :
site-error = Erreur
site-error-prefix = Erreur :
error-title = Il y a un problème
site-back = Retour
back-home = Retour à l’accueil
sign-out = Se déconnecter

department-75 = Paris
department-77 = Seine-et-Marne
department-78 = Yvelines
department-91 = Essonne
department-92 = Hauts-de-Seine
department-93 = Seine-Saint-Denis
department-94 = Val-de-Marne
department-95 = Val-d’Oise

session-places-left =
    { $left ->
        [one] { $left } place libre
       *[other] { $left } places libres
    }
session-waitlist = Complet – liste d’attente : { $waiting }

## Accueil
home-title = Une semaine pour trouver un métier qui a du sens
home-lead = Vous avez entre { $min } et { $max } ans et vous cherchez votre voie ? Pendant une semaine, découvrez des métiers utiles, rencontrez celles et ceux qui les font, et repartez avec un projet.
home-free = C’est gratuit.
home-hours = { $hours } heures, { $workshops } ateliers, en petit groupe.
home-near = Près de chez vous, en { $region }.
home-see-sessions = Voir les sessions
home-ess-title = L’ESS, c’est quoi ?
home-ess = L’économie sociale et solidaire, ce sont des associations, des coopératives, des mutuelles et des entreprises qui travaillent d’abord pour être utiles : prendre soin, accompagner, réparer, recycler, construire autrement. Elles recrutent, à tous les niveaux.
home-week-title = La semaine, en trois temps
home-who-title = Est-ce pour moi ?
home-who = Oui, si vous êtes dans l’une de ces situations :
home-sessions-title = Les prochaines sessions
home-all-departments = Tous
home-filter = Département :
home-none = Aucune session n’est ouverte pour le moment. De nouvelles dates arrivent : revenez bientôt, ou écrivez-nous.
home-register = S’inscrire
home-wait = Rejoindre la liste d’attente
home-closed = Inscriptions closes
home-how-title = Comment ça se passe ?
home-how-1 = Vous remplissez un formulaire court, en trois minutes environ.
home-how-2 = Vous avez une réponse tout de suite, à l’écran et par e-mail.
home-how-3 = Si la session est complète, vous gardez votre rang. Quand une place se libère, nous vous l’écrivons.

profile-dropout = J’ai quitté l’école sans diplôme
profile-no-qualification = Je n’ai pas de formation ni de qualification
profile-graduate-seeking = J’ai un diplôme et je cherche un emploi

## Formulaire
form-title = S’inscrire
form-session = Votre session
form-dates = Dates
form-start = Début
form-place = Lieu
form-places = Places
form-full = Cette session est complète. En vous inscrivant, vous rejoignez la liste d’attente : vous gardez votre rang, et nous vous écrivons dès qu’une place se libère.
form-all-required = Tous les champs sont obligatoires, sauf mention contraire.
form-you = Vous
form-first-name = Prénom
form-last-name = Nom
form-birth-date = Date de naissance
form-birth-date-hint = Exemple : 27 3 2007
form-day = Jour
form-month = Mois
form-year = Année
form-reach = Comment vous joindre
form-email = Adresse e-mail
form-email-hint = Une adresse que vous lisez. Une adresse partagée en famille convient aussi.
form-phone = Téléphone
form-phone-hint = Exemple : 06 12 34 56 78
form-postcode = Code postal de votre domicile
form-postcode-hint = 5 chiffres, par exemple 93100
form-profile = Votre situation
form-profile-hint = Choisissez celle qui vous ressemble le plus.
form-counsellor = Quelqu’un vous accompagne ? (facultatif)
form-counsellor-text = Conseiller ou conseillère de mission locale, de France Travail, éducatrice, professeur… En indiquant son adresse, vous acceptez que cette personne reçoive une copie des messages sur votre inscription.
form-counsellor-name = Son nom
form-counsellor-organisation = Sa structure
form-counsellor-organisation-hint = Par exemple : mission locale
form-counsellor-email = Son adresse e-mail
form-counsellor-may-act = J’accepte que cette personne confirme ou annule à ma place
form-notice = Vos données
form-notice-text = { $region } utilise ces réponses pour gérer votre inscription, vous écrire et rendre compte du parcours, sans vous nommer, à celles et ceux qui le financent.
form-notice-more = Tout savoir sur vos données
form-notice-who = Responsable : { $region }. Pour toute question sur vos données : { $email }.
form-notice-why = Pourquoi : organiser le parcours EXPLORE, une mission d’intérêt public de la chambre (article 6.1.e du RGPD). Sans ces réponses, nous ne pouvons pas vous inscrire.
form-notice-to = Qui les voit : l’équipe du parcours, les personnes qui animent la semaine et, si vous la nommez, la personne qui vous accompagne. Elles ne sont ni vendues ni données à d’autres.
form-notice-how-long = Combien de temps : deux ans après notre dernier contact ; douze mois si vous n’êtes pas venu·e. Ensuite elles sont effacées ou rendues anonymes.
form-notice-rights = Vos droits : voir vos données, les corriger, les faire effacer, en limiter l’usage ou vous y opposer. Écrivez-nous ; si la réponse ne vous convient pas, vous pouvez vous adresser à la CNIL (cnil.fr).
form-notice-read = J’ai lu comment mes données sont utilisées
form-send = Envoyer ma demande
form-closed-title = Les inscriptions à cette session sont closes
form-closed-text = Elles s’arrêtent 48 heures avant le début. D’autres sessions vous attendent peut-être.
form-other-sessions = Voir les autres sessions
form-sent-title = Ce formulaire a déjà été envoyé

## La page de chaque personne
person-title = Votre inscription
person-session = Votre session
person-next = Et maintenant ?
person-keep = Gardez le lien de cette page : il est personnel. Vous pouvez y revenir à tout moment.
person-refresh = Cette page se met à jour toute seule.
person-rank = Votre rang dans la liste d’attente
person-deadline = Répondez avant le { $moment }. Après, la place sera proposée à la personne suivante.
person-accept = J’accepte la place
person-decline-open = Je ne peux pas venir
person-decline-text = Si vous refusez, la place va à la personne suivante et vous quittez la liste d’attente de cette session.
person-decline-sure = Je ne veux plus de cette place
person-decline = Refuser la place
person-cancel-open = Annuler mon inscription
person-calendar = Ajouter à mon agenda
cancel-title = Annuler votre inscription ?
cancel-word = ANNULER
cancel-text-confirmed = Votre place sera proposée à une autre personne. Vous ne pourrez pas revenir en arrière.
cancel-text-waiting = Vous quitterez la liste d’attente et perdrez votre rang. Vous ne pourrez pas revenir en arrière.
cancel-label = Pour confirmer, écrivez le mot ANNULER
cancel-send = Annuler mon inscription
cancel-keep = Non, garder mon inscription

state-received-title = Votre demande est reçue
state-received-next = La réponse part par e-mail. Regardez aussi dans les courriers indésirables.
state-confirmed-title = Votre place est confirmée
state-confirmed-next = Notez les dates : nous vous attendons le premier jour. L’e-mail de confirmation contient une invitation pour votre agenda. Si vous ne pouvez plus venir, annulez ici : une autre personne aura votre place.
state-waiting-title = Vous êtes sur la liste d’attente
state-waiting-next = Vous n’avez rien à faire. Dès qu’une place se libère pour vous, nous vous écrivons : lisez vos e-mails, car une réponse vous sera demandée avant une date limite.
state-offered-title = Une place est pour vous !
state-offered-next = La place est gardée pour vous jusqu’à la date limite. Dites-nous si vous la prenez.
state-declined-title = Vous avez refusé la place
state-declined-next = Vous pouvez vous inscrire à une autre session quand vous voulez.
state-lapsed-title = Votre demande est arrivée à son terme
state-lapsed-next = Vous pouvez vous inscrire à une autre session quand vous voulez.
state-paused-title = Votre demande est en pause
state-paused-next = Vous voulez toujours venir ? Écrivez-nous ou appelez-nous : votre rang est gardé quelque temps.
state-cancelled-title = Votre inscription est annulée
state-cancelled-next = Vous pouvez vous inscrire à une autre session quand vous voulez.
state-ineligible-title = Cette session ne peut plus vous accueillir
state-ineligible-next = Écrivez-nous ou appelez-nous : nous chercherons avec vous.
state-awaiting-guardian-title = Nous attendons l’accord de votre responsable légal
state-awaiting-guardian-next = Demandez à cette personne de lire ses e-mails : elle y trouvera un lien pour donner son accord.
state-moved-title = Vous avez pris une place dans une autre session
state-moved-next = Cette demande est donc terminée.
state-closed-title = Cette demande est terminée
state-closed-next = Vous pouvez vous inscrire à une autre session quand vous voulez.

## Connexion
sign-in-title = Se connecter
sign-in-staff = Espace de l’équipe
sign-in-partner = Espace des partenaires
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-send = Se connecter
sign-in-again = Reprenons
sign-in-again-text = Vous arrivez d’un autre site.
sign-in-again-link = Continuer

## Équipe
staff-sessions-title = Sessions
staff-new-session = Créer une session
staff-none = Aucune session à venir.
staff-col-session = Session
staff-col-dates = Dates
staff-col-capacity = Places
staff-col-confirmed = Confirmées
staff-col-held = Proposées
staff-col-waiting = En attente
staff-col-state = À voir
staff-flag-free = Place libre et file d’attente
staff-flag-over =
    { $over ->
        [one] { $over } personne de trop
       *[other] { $over } personnes de trop
    }
staff-flag-draft = Brouillon
staff-flag-full = Complète
staff-flag-open = Places libres
staff-flag-closed = Inscriptions closes
staff-open = Ouvrir
staff-back = Toutes les sessions
staff-line-title = La file
staff-line-empty = Personne ne s’est encore inscrit.
staff-line-rank = Ticket
staff-line-person = Personne
staff-line-state = État
staff-line-arrived = Arrivée
staff-line-reason = Ce que lit la personne
staff-line-until = jusqu’au { $moment }
staff-capacity-title = Changer le nombre de places
staff-capacity-label = Nombre de places
staff-capacity-hint = Actuellement { $capacity }. Les places ajoutées vont aux premières personnes en attente ; aucune personne confirmée n’est retirée.
staff-capacity-send = Enregistrer
staff-capacity-done =
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

## Partenaires
upload-title = Déposer vos offres
upload-text = Un fichier, toutes vos offres d’emploi, de stage et de formation. Chaque ligne est lue ; celles qui vont sont prises, et nous vous disons ce qu’il faut corriger dans les autres.
upload-steps-title = Quel fichier ?
upload-kinds = Un tableau CSV ou XLSX (Excel, LibreOffice, Google Sheets), 5 Mo au plus.
upload-template = Prendre le modèle de tableau (CSV)
upload-again = Vous pouvez déposer le même fichier à nouveau après l’avoir corrigé : les offres déjà connues sont mises à jour, jamais doublées.
upload-file = Votre fichier
upload-drop = Choisissez un fichier, ou glissez-le ici.
upload-begin = Commencer un dépôt
upload-send = Envoyer le fichier
upload-sending = Envoi en cours
upload-failed = L’envoi n’a pas abouti. Vérifiez votre connexion et recommencez : rien n’est perdu.
upload-too-big = Ce fichier dépasse 5 Mo. Coupez-le en plusieurs fichiers.
report-title = Votre dépôt
report-waiting-title = En attente de votre fichier
report-waiting-text = Choisissez le fichier, puis envoyez-le. Le résultat s’affichera ici.
report-sent-title = Fichier reçu
report-processing-title = Lecture du fichier en cours
report-processing-text = Quelques secondes suffisent d’ordinaire. Cette page se met à jour toute seule.
report-done-title = Votre fichier est lu
report-refused-title = Ce fichier n’a pas pu être lu
report-needs-mapping-title = Vos colonnes sont à reconnaître
report-rows = Lignes lues
report-accepted = Offres prises
report-refused = Lignes refusées
report-problems-title = À corriger
report-notes-title = Bon à savoir
report-problems-none = Aucun problème : toutes les lignes sont prises.
report-col-row = Ligne
report-col-column = Colonne
report-col-problem = Problème
report-col-advice = Que faire
report-next = Déposer un autre fichier
upload-latest = Vos derniers dépôts
upload-state-waiting = En attente du fichier
upload-state-processing = Lecture en cours
upload-state-needs-mapping = Colonnes à reconnaître
upload-state-done = Lu
upload-state-refused = Refusé
upload-counts =
    { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, { $accepted ->
        [one] { $accepted } prise
       *[other] { $accepted } prises
    }

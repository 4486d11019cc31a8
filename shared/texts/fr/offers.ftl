### Les fichiers d’offres : pour chaque problème, ce qui ne va pas (problem-…) et quoi faire (advice-…).

## Les champs d’une offre, comme on les nomme aux partenaires
offer-field-reference = Référence
offer-field-kind = Type d’offre
offer-field-title = Intitulé
offer-field-description = Description
offer-field-employer = Employeur
offer-field-postcode = Code postal
offer-field-city = Ville
offer-field-place = Lieu
offer-field-contract = Contrat
offer-field-starts_on = Date de début
offer-field-duration = Durée
offer-field-hours = Horaires
offer-field-salary = Salaire
offer-field-requirements = Profil
offer-field-rome_code = Code ROME
offer-field-openings = Nombre de postes
offer-field-apply_url = Lien
offer-field-apply_email = E-mail
offer-field-apply_phone = Téléphone
offer-field-contact = Contact
offer-field-apply = Lien, E-mail ou Téléphone
offer-field-expires_on = Date limite
offer-field-department = Département
offer-field-region = Région
offer-field-country = Pays
offer-field-address = Adresse
offer-field-remote = Télétravail
offer-field-ends_on = Date de fin
offer-field-duration_unit = Unité de la durée
offer-field-work_time = Temps de travail
offer-field-part_time = Temps partiel
offer-field-experience = Expérience
offer-field-level = Niveau ou diplôme
offer-field-skills = Compétences
offer-field-licences = Permis et habilitations
offer-field-languages = Langues
offer-field-access_conditions = Conditions d’accès
offer-field-accessible = Accessible aux personnes handicapées
offer-field-certification = Certification
offer-field-funding = Financement
offer-field-rome_label = Libellé ROME
offer-field-sector = Secteur
offer-field-ess = Statut dans l’ESS
offer-field-shortage = Métier en tension
offer-field-siret = SIRET
offer-field-employer_url = Site de l’employeur
offer-field-employer_description = Présentation de l’employeur
offer-field-contact_name = Nom du contact
offer-field-published_on = Date de publication
offer-field-updated_on = Date de mise à jour

## Le fichier entier
problem-file-empty = Le fichier est vide.
advice-file-empty = Vérifiez que vous avez choisi le bon fichier, puis déposez-le de nouveau.
problem-file-too-big = Le fichier pèse plus de { $most } Mo.
advice-file-too-big = Retirez les images, ou partagez les offres entre plusieurs fichiers.
problem-file-too-big-unpacked = Le fichier est trop gros une fois ouvert.
advice-file-too-big-unpacked = Copiez seulement le tableau des offres dans un nouveau classeur, puis déposez ce classeur.
problem-file-too-complex = Le classeur contient trop d’éléments.
advice-file-too-complex = Copiez seulement le tableau des offres dans un nouveau classeur, puis déposez ce classeur.
problem-file-damaged = Le classeur est abîmé et ne peut pas être lu.
advice-file-damaged = Ouvrez-le dans votre tableur, enregistrez-le au format XLSX ou CSV, puis déposez-le de nouveau.
problem-file-unsafe = Le classeur contient des éléments qu’un tableur n’y met pas. Par sécurité, il n’a pas été ouvert.
advice-file-unsafe = Ouvrez-le dans votre tableur, enregistrez-le sous un nouveau nom au format XLSX, puis déposez ce fichier.
problem-file-doctype = Le fichier contient des instructions (DOCTYPE) inutiles à une liste d’offres. Par sécurité, il n’a pas été ouvert.
advice-file-doctype = Dans un fichier XML, retirez la ligne qui commence par <!DOCTYPE. Un tableau : ouvrez-le dans votre tableur et enregistrez-le sous un nouveau nom au format XLSX. Puis déposez le fichier.
problem-file-macros = Le classeur contient des macros. Par sécurité, il n’a pas été ouvert.
advice-file-macros = Enregistrez-le au format XLSX (classeur sans macros), puis déposez ce fichier.
problem-file-external-links = Le classeur contient des liens vers d’autres classeurs.
advice-file-external-links = Copiez le tableau et collez-le en « valeurs seules » dans un nouveau classeur, puis déposez ce classeur.
problem-file-locked = Le classeur est protégé par un mot de passe.
advice-file-locked = Enlevez le mot de passe, enregistrez, puis déposez-le de nouveau.
problem-file-xlsb = Ce fichier est un classeur Excel binaire (XLSB), que nous ne lisons pas.
advice-file-xlsb = Enregistrez-le au format XLSX ou CSV, puis déposez ce fichier.
problem-file-pdf = Ce fichier est un PDF.
advice-file-pdf = Déposez le tableau des offres au format XLSX ou CSV.
problem-file-image = Ce fichier est une image.
advice-file-image = Déposez le tableau des offres au format XLSX ou CSV.
problem-file-html = Ce fichier est une page web, même si son nom dit autre chose.
advice-file-html = Ouvrez-le dans votre tableur, enregistrez-le au format XLSX ou CSV, puis déposez ce fichier.
problem-json-damaged = Le fichier JSON est mal formé à la ligne { $row }.
advice-json-damaged = Vérifiez-y les guillemets, les virgules et les accolades, ou exportez de nouveau le fichier, puis déposez-le.
problem-json-number = Le fichier JSON contient un nombre qui n’en est pas un (NaN, Infinity ou un nombre bien trop long).
advice-json-number = Écrivez un nombre ordinaire, un texte entre guillemets ou null à sa place, puis déposez le fichier de nouveau.
problem-file-xml-table = Ce fichier est un tableau enregistré au format XML.
advice-file-xml-table = Ouvrez-le dans votre tableur, enregistrez-le au format XLSX, ODS ou CSV, puis déposez ce fichier.
problem-xml-damaged = Le fichier XML est mal formé à la ligne { $row }.
advice-xml-damaged = Vérifiez-y les balises et les signes « & » (à écrire &amp;), ou exportez de nouveau le fichier, puis déposez-le.
problem-file-too-deep = Les éléments du fichier sont emboîtés sur plus de { $most } niveaux.
advice-file-too-deep = Exportez une simple liste d’offres, ou déposez le tableau des offres au format XLSX ou CSV.
problem-list-missing = Le fichier ne contient aucune liste d’offres.
advice-list-missing = Exportez une liste dont chaque élément est une offre avec ses champs (intitulé, description, employeur, code postal, lien), puis déposez-la.
problem-places-more = Certaines offres ont plusieurs lieux : seul le premier de chacune a été lu.
advice-places-more = Rien à faire si c’est juste. Sinon, écrivez une offre par lieu.
problem-file-document = Ce fichier est un document et non un tableau.
advice-file-document = Copiez le tableau des offres dans un tableur, enregistrez-le au format XLSX ou CSV, puis déposez ce fichier.
problem-file-archive = Ce fichier est une archive compressée.
advice-file-archive = Décompressez-la, puis déposez le fichier XLSX ou CSV qu’elle contient.
problem-file-binary = Ce fichier n’est ni un tableau ni un texte.
advice-file-binary = Déposez le tableau des offres au format XLSX ou CSV.
problem-file-never-came = Le fichier n’est jamais arrivé.
advice-file-never-came = Déposez-le de nouveau.
problem-encoding-unreadable = Les lettres accentuées du fichier ne peuvent pas être lues.
advice-encoding-unreadable = Enregistrez-le au format « CSV UTF-8 » ou XLSX, puis déposez ce fichier.
problem-quote-open = Un guillemet ouvert n’est jamais refermé.
advice-quote-open = Refermez ou supprimez le guillemet de la ligne { $row }, ou enregistrez le tableau au format XLSX.
problem-too-many-rows = Le fichier a plus de { $most } lignes.
advice-too-many-rows = Supprimez ce qui est écrit loin sous le tableau, ou partagez les offres entre plusieurs fichiers.
problem-too-many-columns = Le fichier a plus de { $most } colonnes.
advice-too-many-columns = Supprimez ce qui est écrit loin à droite du tableau, puis déposez le fichier de nouveau.
problem-heading-missing = Aucune ligne de titres n’a été reconnue dans les 10 premières lignes. La première ligne contient : { $found }.
advice-heading-missing = Mettez au-dessus des offres une ligne de titres : Référence, Type d’offre, Intitulé, Description, Employeur, Code postal, Ville, Contrat, Date de début, Lien, E-mail, Téléphone, Date limite.
problem-columns-missing = Il manque une colonne sans laquelle une offre ne peut pas être montrée : { $fields }. Le fichier contient : { $found }.
advice-columns-missing = Ajoutez ou renommez : { $fields }. Le modèle de fichier montre tous les titres reconnus.
problem-no-rows = Le fichier ne contient aucune offre sous la ligne de titres.
advice-no-rows = Écrivez une offre par ligne sous les titres, puis déposez le fichier de nouveau.

## Les colonnes
problem-column-unknown = Cette colonne n’est pas reconnue ; elle n’a pas été lue.
advice-column-unknown = Rien à faire si elle ne sert pas aux offres. Sinon, donnez-lui un titre du modèle de fichier.
problem-column-ignored = Cette colonne n’est pas lue, comme vous l’avez dit.
advice-column-ignored = Pour la lire, changez votre réponse sur la page « Vos colonnes ».
problem-column-repeated = Une autre colonne porte déjà cette information ; celle-ci n’a pas été lue.
advice-column-repeated = Gardez une seule des deux colonnes, ou changez le titre de celle-ci.
problem-column-guessed = Cette colonne a été lue comme « { $fields } ».
advice-column-guessed = Rien à faire si c’est juste. Sinon, changez son titre.
problem-sheet-unread = La feuille « { $sheet } » n’a pas été lue : les offres ont été prises dans la feuille « { $read } ».
advice-sheet-unread = Si elle contient des offres, copiez-les dans la feuille « { $read } » ou déposez-la à part.
problem-quote-odd = Des guillemets sont mal placés à partir de cette ligne.
advice-quote-odd = Vérifiez les lignes suivantes, ou enregistrez le tableau au format XLSX.
problem-problems-more = { $more } autres remarques ne sont pas montrées.
advice-problems-more = Corrigez celles-ci, puis déposez le fichier de nouveau.

## Les lignes
problem-row-repeated = Cette offre est déjà à la ligne { $first } du même fichier.
advice-row-repeated = Supprimez l’une des deux lignes, ou donnez à chacune sa propre référence.
problem-row-overtaken = Un fichier plus récent a déjà changé cette offre ; cette ligne ne l’a pas modifiée.
advice-row-overtaken = Si cette ligne est la bonne, déposez le fichier de nouveau.
problem-too-many-cells = La ligne a plus de cases que de titres.
advice-too-many-cells = Un séparateur se trouve sans doute dans un texte : mettez ce texte entre guillemets, ou enregistrez le tableau au format XLSX.
problem-apply-missing = Il n’y a aucun moyen de répondre à l’offre.
advice-apply-missing = Écrivez un lien, une adresse e-mail ou un numéro de téléphone.
problem-kind-guessed = Le type d’offre n’est pas indiqué : elle est prise comme un emploi.
advice-kind-guessed = Écrivez emploi, stage, formation, apprentissage, immersion ou service civique.
problem-kind-unknown = Le type d’offre « { $found } » n’est pas reconnu.
advice-kind-unknown = Écrivez emploi, stage, formation, apprentissage, immersion ou service civique.
problem-expired = La date limite ({ $found }) est passée.
advice-expired = Écrivez une date limite à venir, ou supprimez la ligne.

## Les cases
problem-title-missing = Il manque l’intitulé.
advice-title-missing = Écrivez le nom du poste, du stage ou de la formation, en 3 lettres au moins.
problem-description-missing = Il manque la description.
advice-description-missing = Décrivez les missions en une ou deux phrases.
problem-employer-missing = Il manque l’employeur.
advice-employer-missing = Écrivez le nom de la structure qui propose l’offre.
problem-postcode-missing = Il manque le code postal.
advice-postcode-missing = Écrivez les 5 chiffres du code postal, par exemple 93100.
problem-postcode-unreadable = « { $found } » n’est pas un code postal.
advice-postcode-unreadable = Écrivez les 5 chiffres du code postal, par exemple 93100.
problem-date-unreadable = « { $found } » n’est pas une date.
advice-date-unreadable = Écrivez le jour, le mois et l’année, par exemple 15/03/2027.
problem-email-unreadable = Cette adresse e-mail n’est pas complète.
advice-email-unreadable = Écrivez une adresse du type nom@example.org.
problem-phone-unreadable = Ce numéro de téléphone n’a pas 10 chiffres.
advice-phone-unreadable = Écrivez les 10 chiffres, par exemple 01 23 45 67 89.
problem-phone-premium = Ce numéro de téléphone est surtaxé.
advice-phone-premium = Écrivez un numéro au prix d’un appel ordinaire.
problem-url-unreadable = « { $found } » n’est pas une adresse web.
advice-url-unreadable = Copiez l’adresse entière de la page, qui commence par https://.
problem-contact-unreadable = Ce contact n’est ni un lien, ni une adresse e-mail, ni un numéro de téléphone.
advice-contact-unreadable = Écrivez un lien, une adresse e-mail ou un numéro de téléphone.
problem-rome-unreadable = « { $found } » n’est pas un code ROME.
advice-rome-unreadable = Écrivez une lettre et quatre chiffres, par exemple K1206, ou laissez la case vide.
problem-openings-unreadable = « { $found } » n’est pas un nombre de postes.
advice-openings-unreadable = Écrivez un nombre de 1 à 999, ou laissez la case vide.
problem-text-too-long = Ce texte dépasse { $most } signes.
advice-text-too-long = Raccourcissez-le.
problem-formula = Cette case contient une formule et non un texte.
advice-formula = Collez la valeur à la place de la formule.
problem-cell-error = Cette case affiche une erreur du tableur ({ $found }).
advice-cell-error = Corrigez la formule dans votre tableur, ou écrivez la valeur.

## Ce qu’un dépôt change
problem-row-ended = Vous aviez marqué cette offre comme pourvue ou retirée ; elle le reste.
advice-row-ended = Rien à faire si c’est juste. Sinon, remettez-la en ligne sur la page « Vos offres ».
problem-row-rejected = L’équipe a écarté cette offre ; elle n’est pas montrée.
advice-row-rejected = La raison est sur la page « Vos offres ». Écrivez à l’équipe si elle vous étonne.
problem-answer-never-came = Les questions sur les colonnes de ce fichier sont restées sans réponse pendant deux semaines.
advice-answer-never-came = Déposez-le de nouveau, puis répondez aux questions.
problem-personal-masked = { $count ->
    [one] Une adresse ou un numéro personnel a été masqué dans ce texte.
   *[other] { $count } adresses ou numéros personnels ont été masqués dans ce texte.
}
advice-personal-masked = Rien à faire. Pour être contacté, remplissez la colonne E-mail ou Téléphone.
problem-siret-unreadable = « { $found } » n’est pas un SIRET : il a été laissé de côté.
advice-siret-unreadable = Écrivez les 14 chiffres du SIRET, ou les 9 du SIREN.
## Les pages des partenaires
partner-menu = Votre espace
partner-menu-uploads = Dépôts de fichiers
partner-menu-offers = Vos offres
partner-menu-columns = Vos colonnes
partner-menu-tokens = Jetons d’API
partner-figures = Depuis le début
partner-figures-received =
    { $count ->
        [one] { $count } offre prise dans vos fichiers
       *[other] { $count } offres prises dans vos fichiers
    }
partner-figures-refused =
    { $count ->
        [one] { $count } ligne refusée
       *[other] { $count } lignes refusées
    }
partner-figures-seen =
    { $count ->
        [one] { $count } consultation de vos offres
       *[other] { $count } consultations de vos offres
    }
partner-figures-applied =
    { $count ->
        [one] { $count } demande pour savoir comment répondre à une offre
       *[other] { $count } demandes pour savoir comment répondre à une offre
    }
paging-before = Page précédente
paging-after = Page suivante
paging-now = Page { $now } sur { $last }

# Commencer un dépôt
upload-file-kinds = Un tableau CSV, XLSX, XLS ou ODS (Excel, LibreOffice, Google Sheets), ou une liste JSON ou XML. 5 Mo au plus.
upload-complete = Ce fichier contient toutes nos offres : celles qui n’y sont plus seront retirées
upload-complete-hint = Sans cette case, rien n’est retiré. Si beaucoup d’offres devaient l’être, nous vous demandons d’abord.
upload-complete-told = Vous avez dit que ce fichier contient toutes vos offres : celles qui n’y sont plus seront retirées.
upload-asked =
    { $count ->
        [one] Un dépôt attend votre réponse
       *[other] { $count } dépôts attendent votre réponse
    }
upload-state-needs-confirmation = Retrait à confirmer

# Le rapport
report-needs-confirmation-title = Avant de retirer des offres
report-needs-mapping-link = Dire ce que contiennent vos colonnes
report-rows-rows = Lignes lues
report-listed-rows = Offres lues
report-accepted = Prises
report-new = Nouvelles
report-changed = Changées
report-unchanged = Inchangées
report-rows-refused = Refusées
report-listed-refused = Refusées
report-gone = Retirées
report-problems-none = Aucun refus : tout est pris.
report-annotated = Télécharger mon fichier avec les remarques
report-summary = En résumé
report-remarks = Les remarques
report-rows-number = Ligne
report-listed-number = Offre n°
report-rows-many =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
report-listed-many =
    { $count ->
        [one] { $count } offre
       *[other] { $count } offres
    }
report-for-example = , par exemple :{" "}
report-col-severity = Conséquence
report-severity-refused = Refusée
report-severity-guessed = Prise, avec une supposition
report-severity-info = Bon à savoir
report-filter-all = Tout ({ $count })
report-filter-refused = Refusées ({ $count })
report-filter-guessed = Prises avec une supposition ({ $count })
report-filter-info = Bon à savoir ({ $count })
report-only-one =
    { $count ->
        [one] { $count } remarque de ce genre.
       *[other] { $count } remarques de ce genre.
    }
report-nothing-here = Aucune remarque ne correspond.
report-pages = Pages des remarques

# Retirer ce qui n’est plus dans un fichier complet
withdrawal-asked =
    { $gone ->
        [one] Ce fichier retirerait une de vos { $live } offres
       *[other] Ce fichier retirerait { $gone } de vos { $live } offres
    }
withdrawal-why = Vous avez dit que ce fichier contient toutes vos offres, et celles-là n’y sont pas. C’est peut-être voulu ; c’est peut-être une partie du fichier qui manque.
withdrawal-look = Voir vos offres en ligne
withdrawal-yes =
    { $gone ->
        [one] Retirer cette offre
       *[other] Retirer ces { $gone } offres
    }
withdrawal-no = Garder toutes mes offres en ligne
withdrawal-later = Sans réponse dans les 14 jours, rien n’est retiré.

# Dire ce que contient chaque colonne
columns-title = Que contiennent vos colonnes ?
columns-text = Dites-le une fois : nous nous en souviendrons pour vos prochains fichiers.
columns-unheaded = Votre fichier n’a pas de ligne de titres. Ses colonnes sont nommées « Colonne A », « Colonne B »… comme dans un tableur.
columns-letter = Colonne { $letter }
columns-missing =
    { $count ->
        [one] Il manque encore une information
       *[other] Il manque encore { $count } informations
    }
columns-missing-text = Sans elles, une offre ne peut pas être montrée. Cherchez la colonne qui les contient, et choisissez-les dans sa liste.
columns-complete = Tout ce qui est nécessaire est reconnu. Vérifiez les choix, puis continuez.
columns-col-yours = Votre colonne
columns-col-cells = Ses premières cases
columns-col-ours = Ce qu’elle contient
columns-label = Ce que contient la colonne « { $name } »
columns-empty = Vide dans les premières lignes
columns-not-read = Ne pas lire cette colonne
columns-repeated = Une autre colonne porte le même titre : celle-ci n’est pas lue. Pour qu’elle le soit, donnez-lui un autre titre dans votre fichier.
columns-note-sure = Reconnue à son titre.
columns-note-guess = C’est une supposition : vérifiez-la.
columns-kept = Vos réponses valent aussi pour vos prochains fichiers ; vous pourrez les changer dans « Vos colonnes ».
columns-send = Lire le fichier ainsi
columns-group-offer = L’offre
columns-group-employer = La structure
columns-group-place = Le lieu
columns-group-apply = Pour répondre
columns-group-terms = Les conditions
columns-group-other = Autres informations
field-column-twice = « { $field } » est déjà choisi pour la colonne « { $other } » : choisissez-le une seule fois.
field-column-missing = Choisissez la colonne qui contient : { $field }.
field-column-unknown = Choisissez une réponse de la liste.
memory-title = Vos colonnes
memory-text = Voici ce que vous avez dit de vos colonnes. Un changement vaut à partir du prochain fichier.
memory-plain = Les titres sont retenus sans accents ni majuscules : « Intitulé » et « INTITULE » sont le même.
memory-version = Version { $version }, du
memory-change = Changer
memory-forget = Oublier
memory-empty = Rien n’est encore retenu. Quand un fichier a des colonnes que nous ne reconnaissons pas, nous vous demandons ce qu’elles contiennent, et nous nous en souvenons.
memory-done-changee = C’est changé, à partir du prochain fichier.
memory-done-oubliee = C’est oublié, à partir du prochain fichier.
refusal-unknown-column = Choisissez une réponse de la liste.
refusal-no-such-heading = Ce titre de colonne n’est pas retenu.
refusal-no-such-file = Ce fichier n’existe pas.
field-complete-malformed = Répondez par oui ou non (true ou false).

# Les offres d’un partenaire
own-offers-title = Vos offres
offers-tabs = Vos offres, selon leur état
offers-tab-en-ligne = En ligne
offers-tab-pourvues = Pourvues
offers-tab-retirees = Retirées
offers-tab-refusees = Refusées par l’équipe
offers-text-en-ligne = Ces offres sont montrées aux jeunes jusqu’à leur dernier jour.
offers-text-pourvues = Vous avez dit que ces offres sont pourvues : elles ne sont plus montrées.
offers-text-retirees = Ces offres ne sont plus montrées.
offers-text-refusees = L’équipe a retiré ces offres et en donne la raison. Pour en parler, écrivez à l’adresse au bas de la page.
own-offers-none = Aucune offre ici pour le moment.
own-offers-pages = Pages de vos offres
offers-done-pourvue = L’offre est marquée comme pourvue : elle n’est plus montrée.
offers-done-retirer = L’offre est retirée : elle n’est plus montrée.
offers-done-remettre = L’offre est de nouveau en ligne.
offers-done-prolonger = L’offre reste en ligne encore 60 jours.
offer-until = En ligne jusqu’au { $day }.
offer-was-until = N’est plus montrée : son dernier jour était le { $day }.
offer-filled = Pourvue, selon vous, le { $day }.
offer-withdrawn = Retirée le { $day }.
offer-withdrawn-absent = Retirée le { $day } : elle n’était plus dans votre fichier complet.
offer-rejected = Retirée par l’équipe le { $day }.
offer-reason = Raison :
offer-soon = Se termine bientôt
offer-over = Terminée
offer-reference = référence { $reference }
offer-figures = { $seen ->
        [0] Pas encore consultée
        [one] Consultée { $seen } fois
       *[other] Consultée { $seen } fois
    }, { $applied ->
        [0] personne n’a encore demandé comment répondre
        [one] { $applied } personne a demandé comment répondre
       *[other] { $applied } personnes ont demandé comment répondre
    }
offer-act-fill = Pourvue
offer-act-withdraw = Retirer
offer-act-restore = Remettre en ligne
offer-act-prolong = Prolonger de 60 jours
refusal-offer-not-online = Cette offre n’est plus en ligne : remettez-la d’abord en ligne.
refusal-offer-rejected = L’équipe a retiré cette offre : vous ne pouvez pas la changer. Écrivez-lui si c’est une erreur.
refusal-offer-own-last-day = Cette offre a sa propre date limite : changez-la dans votre fichier.
refusal-offer-ends-later = Cette offre ne se termine pas encore : vous pourrez la prolonger dans sa dernière semaine.
refusal-offer-last-day-passed = La date limite de cette offre est passée : changez-la dans votre fichier, puis déposez-le.
refusal-offer-left-out = Cette offre a été retirée parce qu’elle n’était plus dans votre fichier complet : remettez-la dans votre prochain fichier.

## Le fichier du partenaire, avec nos remarques
annotated-title = Remarques d’EXPLORE
## Les familles de métiers (les 14 grands domaines du ROME)
job-family-A = Agriculture, espaces naturels et espaces verts, soins aux animaux
job-family-B = Arts et façonnage d’ouvrages d’art
job-family-C = Banque, assurance, immobilier
job-family-D = Commerce, vente et grande distribution
job-family-E = Communication, média et multimédia
job-family-F = Construction, bâtiment et travaux publics
job-family-G = Hôtellerie-restauration, tourisme, loisirs et animation
job-family-H = Industrie
job-family-I = Installation et maintenance
job-family-J = Santé
job-family-K = Services à la personne et à la collectivité
job-family-L = Spectacle
job-family-M = Support à l’entreprise
job-family-N = Transport et logistique

## Ce qui est ajouté à une offre : le métier, le lieu
problem-rome-unknown = Le code ROME { $found } n’existe pas ; il n’a pas été gardé.
advice-rome-unknown = Vérifiez le code, par exemple sur le site de France Travail, ou laissez la case vide.
problem-rome-from-title = D’après l’intitulé, le métier est « { $label } » ({ $code }).
advice-rome-from-title = Rien à faire si c’est juste. Sinon, écrivez le code ROME.
problem-rome-unsure = Nous n’avons pas trouvé le métier d’après l’intitulé.
advice-rome-unsure = Ajoutez le code ROME : une lettre et quatre chiffres, par exemple K1206.
problem-place-derived = D’après le nom de la commune, le lieu est { $postcode } { $city }.
advice-place-derived = Rien à faire si c’est juste. Sinon, écrivez le code postal.
problem-place-ambiguous = Plusieurs lieux sont possibles : { $choices }.
advice-place-ambiguous = Écrivez le code postal.
problem-department-only = Nous connaissons seulement le département ({ $department }).
advice-department-only = Écrivez le code postal pour que l’offre soit montrée au bon endroit.

## Les marques d’une offre, et qui les donne
tag-ess = Économie sociale et solidaire
tag-green = Métier vert
tag-green-strategic = Métier de la transition écologique
tag-shortage = Métier qui recrute
tag-demographic = Métier de la transition démographique
tag-source-partner = Indiqué par la structure
tag-source-employer-name = D’après le nom de l’employeur
tag-source-rome = D’après le ROME de France Travail
tag-source-region = D’après la liste des métiers qui recrutent dans la région
ess-family-association = Association
ess-family-cooperative = Coopérative
ess-family-mutual = Mutuelle
ess-family-foundation = Fondation
ess-family-social_enterprise = Entreprise solidaire d’utilité sociale
ess-family-siae = Structure d’insertion par l’activité économique

## Ce qui remplace les coordonnées de particuliers
masked-address = [adresse masquée]
masked-number = [numéro masqué]

## Le fichier officiel du ROME
problem-rome-file-empty = Le fichier du ROME est vide.
advice-rome-file-empty = Téléchargez de nouveau le référentiel des codes ROME de France Travail (CSV, UTF-8).
problem-rome-file-unreadable = Ce fichier n’est pas un CSV en UTF-8.
advice-rome-file-unreadable = Prenez le fichier « unix_referentiel_code_rome_…_utf8.csv » de France Travail.
problem-rome-file-columns = Il manque des colonnes au fichier du ROME : { $missing }.
advice-rome-file-columns = Prenez le fichier « unix_referentiel_code_rome_…_utf8.csv » de France Travail.
problem-rome-file-short = Le fichier ne contient que { $jobs } codes ROME ; il en faut au moins { $fewest }.
advice-rome-file-short = Le fichier est coupé, ou c’en est un autre. Téléchargez-le de nouveau.
problem-rome-file-older = Le ROME { $stored } est déjà en place ; ce fichier est plus ancien ({ $version }).
advice-rome-file-older = Rien à faire.
## Ce que le public et l’équipe voient des offres
offer-kind-job = Emploi
offer-kind-internship = Stage
offer-kind-training = Formation
offer-kind-apprenticeship = Alternance
offer-kind-immersion = Immersion
offer-kind-civic-service = Service civique
offer-fact-place = Lieu
offer-fact-contract = Contrat
offer-fact-starts-on = Début
offer-fact-ends-on = Fin
offer-fact-duration = Durée
offer-fact-hours = Horaires
offer-fact-work-time = Temps de travail
offer-fact-salary = Salaire
offer-fact-remote = Télétravail
offer-fact-experience = Expérience
offer-fact-level = Niveau
offer-fact-licences = Permis
offer-fact-languages = Langues
offer-fact-certification = Certification
offer-fact-funding = Financement
offer-fact-accessible = Handicap
offer-fact-openings = Nombre de postes
offer-fact-until = Répondre avant le
offer-fact-shown-until = En ligne jusqu’au

# Pourquoi une offre n’est plus en ligne
offer-ending-absent = Elle n’était plus dans le fichier de la structure.
offer-ending-filled = La structure l’a dite pourvue.
offer-ending-withdrawn = La structure l’a retirée.
offer-ending-not-an-offer = Ce n’est pas une offre (publicité, annonce incomplète).
offer-ending-misleading = Elle est trompeuse, ou demande de l’argent.
offer-ending-unlawful = Elle écarte des personnes d’une façon que la loi interdit.
offer-ending-not-for-youths = Elle ne s’adresse pas aux jeunes que nous accompagnons.
offer-ending-repeated = Elle est déjà proposée.
offer-ending-personal-data = Elle contient des données personnelles.
# Les jetons d’API, et les offres dites par un programme
tokens-title = Jetons d’API
tokens-text = Votre logiciel peut nous dire vos offres une à une, sans fichier. Il se présente avec un jeton, que vous créez ici.
tokens-issue = Créer un jeton
tokens-new = Votre nouveau jeton
tokens-once = Copiez-le maintenant : il ne sera plus jamais montré. Il se garde comme un mot de passe.
tokens-list = Jetons en service
tokens-print = empreinte { $digest }…
tokens-revoke = Retirer ce jeton
tokens-revoked = Le jeton est retiré : il n’ouvre plus rien.
tokens-full = Vous avez 10 jetons, le plus qu’il puisse y en avoir. Retirez-en un pour en créer un autre.
refusal-too-many-tokens = Vous avez déjà { $most } jetons : retirez-en un d’abord.
refusal-no-such-token = Ce jeton n’existe pas, ou n’existe plus.
refusal-too-many-calls = Trop d’appels en une minute. Recommencez dans { $seconds } secondes.
refusal-body-too-big = Le corps de la demande dépasse 1 Mo. Partagez les offres entre plusieurs demandes.
status-413 = Demande trop grosse
status-429 = Trop de demandes
field-offers-malformed = « offers » doit être une liste de 1 à { $most } offres.
field-reference-differs = La référence n’est pas celle de l’adresse.
problem-field-unknown = Ce champ n’est pas connu ; il n’a pas été lu.
advice-field-unknown = Rien à faire s’il ne sert pas aux offres. Sinon, donnez-lui un des noms de champ de la documentation.
problem-field-unreadable = La valeur de ce champ n’est ni un texte, ni un nombre, ni une liste de textes.
advice-field-unreadable = Écrivez un texte ou un nombre.

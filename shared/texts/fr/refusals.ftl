# Ce que le système refuse, et pourquoi ; puis ce qui ne va pas dans un champ.

status-401 = Connexion nécessaire
status-403 = Accès refusé
status-404 = Page introuvable
status-409 = Action impossible
status-422 = Demande à corriger
status-500 = Une erreur s’est produite
status-503 = Réessayez dans un instant

refusal-not-eligible = Certaines réponses sont à corriger.
refusal-other-content = Une demande a déjà été envoyée avec ce formulaire, avec d’autres réponses. Elle n’a pas été changée : l’équipe a gardé les nouvelles réponses et peut vous aider à corriger.
refusal-no-such-group = Ce groupe n’existe pas, ou n’est plus gardé.
refusal-no-such-session = Cette session n’existe pas, ou n’est plus proposée.
refusal-no-such-registration = Ce lien n’est pas valable, ou ne l’est plus. Vérifiez qu’il est complet, ou reprenez le lien de votre dernier e-mail.
refusal-no-such-draft = Ce lien n’est pas valable, ou ne l’est plus. Une saisie est gardée 7 jours, et seulement jusqu’à son envoi. Vérifiez que le lien est complet, ou commencez une nouvelle inscription.
refusal-no-such-start = Ce lien n’est pas valable, ou ne l’est plus : il sert pendant un jour. Demandez-en un autre sous « Orienter un groupe », depuis l’accueil.
refusal-no-such-page = Cette page n’existe pas, ou n’existe plus.
refusal-no-such-upload = Ce dépôt n’existe pas.
refusal-registration-closed = Les inscriptions à cette session sont closes.
refusal-nothing-to-accept = Il n’y a pas ou plus de place à accepter.
refusal-nothing-to-decline = Il n’y a pas ou plus de place à refuser.
refusal-nothing-to-cancel = Cette inscription ne peut plus être annulée.
refusal-address-corrected-often = Cette adresse a déjà été corrigée plusieurs fois. Appelez-nous ou écrivez-nous : nous la corrigerons avec vous.
refusal-no-such-person = Cette personne n’existe pas, ou n’est pas de votre région.
refusal-data-by-phone = Nous ne pouvons pas vous envoyer de code. Appelez-nous ou écrivez-nous : après avoir vérifié que c’est bien vous, nous vous donnerons vos données.
refusal-codes-asked-often = Vous avez demandé plusieurs codes aujourd’hui. Attendez demain, ou utilisez le dernier code reçu s’il a moins d’un quart d’heure.
refusal-code-wrong = Ce n’est pas le bon code. Vérifiez le dernier e-mail reçu : seul le dernier code marche.
refusal-data-closed = Vos données ne sont plus ouvertes. Demandez un autre code.
refusal-data-erased = Ces données ont été effacées.
refusal-type-to-erase = Écrivez le mot EFFACER pour effacer vos données.
refusal-code-over = Ce code ne marche plus : il a plus d’un quart d’heure, il a déjà servi, ou trop d’essais ont été faits. Demandez-en un autre.
refusal-digest-without-seat = Les offres par e-mail sont pour les personnes qui ont une place dans une session.
refusal-digest-yes-or-no = Dites si vous voulez recevoir des offres : oui ou non.
refusal-see-mail = La suite de votre demande vous est écrite par e-mail.
refusal-seated-elsewhere = Vous avez déjà une place dans une autre session : annulez-la d’abord.
refusal-seat-elsewhere-begun = Vous avez une place dans une session qui a déjà commencé : vous ne pouvez pas en prendre une autre maintenant.
refusal-nothing-to-resume = Cette inscription n’est pas en pause : il n’y a rien à reprendre.
refusal-guardian-by-phone = La session commence bientôt. Avant 18 ans, il nous faut d’abord l’accord d’un parent ou responsable légal : appelez-nous, nous le recueillons au téléphone.
refusal-not-agreed = Cette personne n’a pas accepté que vous répondiez à sa place. Parlez-en ensemble : la réponse se donne sur sa page personnelle.
refusal-no-free-place = Il n’y a pas de place libre. Pour en ajouter une, décidez-le expressément.
refusal-reason-required = Choisissez la raison de cette décision.
refusal-cannot-reinstate = Cette inscription ne peut pas être rétablie : la session a commencé ou n’a plus lieu, ou cette fin n’était pas une annulation, un refus ou un délai dépassé.
refusal-registered-again = Cette personne a déjà une autre inscription à cette session : il n’y a rien à rétablir.
refusal-session-made = Une session a déjà été créée avec ce formulaire, avec d’autres réponses. Ce que vous venez d’écrire est gardé ci-dessous : envoyez-le pour créer une deuxième session.
refusal-session-over = Cette session a commencé, est finie ou est annulée : elle ne peut plus être changée.
refusal-session-not-open = Cette session n’est pas ouverte.
refusal-cannot-move-session = La nouvelle date de début est déjà passée : choisissez une date à venir.
refusal-no-such-region = Cette région n’existe pas.
refusal-ends-before-start = La session ne peut pas finir avant de commencer.
refusal-capacity-out-of-range = Le nombre de places va de 0 à { $most }.
refusal-tick-to-forget = Cochez la case pour effacer ce groupe.
refusal-tick-to-decline = Cochez la case pour refuser la place.
refusal-type-to-cancel = Écrivez le mot ANNULER pour annuler l’inscription.
refusal-not-signed-in = Connectez-vous pour continuer.
refusal-wrong-role = Votre compte n’a pas accès à cette page.
refusal-wrong-sign-in = L’adresse e-mail ou le mot de passe ne va pas.
refusal-code-too-late = Trop de temps a passé depuis votre mot de passe. Recommencez : rien n’est perdu.
refusal-factor-stands = Votre application est déjà installée.
refusal-factor-missing = Votre double vérification n’est pas installée. Déconnectez-vous, puis reconnectez-vous : nous vous guidons.
refusal-too-many-codes = Trop de codes faux. Attendez { $seconds } secondes, puis réessayez.
refusal-stale-form = Cette page est restée ouverte trop longtemps. Revenez en arrière, rechargez-la et recommencez.
refusal-from-elsewhere = Cette action doit être faite depuis notre site.
refusal-busy = Beaucoup de demandes arrivent en ce moment. Rien n’est perdu : réessayez dans un instant.
refusal-broken = Une erreur s’est produite de notre côté. Réessayez dans un instant ; si cela continue, écrivez-nous.

# Le corps d’une requête
field-search-too-little = Indiquez l’e-mail, ou la date de naissance avec le prénom et le nom, ou avec le téléphone.
field-body-malformed = La demande n’est pas lisible : envoyez un objet JSON.

# Le formulaire d’inscription
field-registration-malformed = La demande n’est pas lisible.
field-submission-id-missing = Il manque l’identifiant de la demande. Rechargez la page et recommencez.
field-submission-id-malformed = L’identifiant de la demande doit être un UUID.
field-session-id-missing = Indiquez la session.
field-session-id-malformed = Cette session n’existe pas.
field-own-name-missing = Indiquez votre nom.
field-own-name-malformed = Écrivez votre nom avec des lettres, en 80 signes au plus.
field-own-organisation-missing = Indiquez votre structure.
field-own-organisation-malformed = Écrivez le nom de votre structure en 80 signes au plus.
field-draft-empty = Remplissez au moins une case avant d’enregistrer.
field-first-name-missing = Indiquez votre prénom.
field-first-name-malformed = Écrivez votre prénom avec des lettres, en 80 signes au plus.
field-last-name-missing = Indiquez votre nom.
field-last-name-malformed = Écrivez votre nom avec des lettres, en 80 signes au plus.
field-birth-date-missing = Indiquez votre date de naissance.
field-birth-date-malformed = Indiquez une date de naissance qui existe : jour, mois et année sur 4 chiffres, par exemple 27 3 2007.
field-app-code-missing = Écrivez le code.
field-code-wrong = Ce code ne va pas. Vérifiez l’heure de votre téléphone, puis écrivez le code affiché maintenant pour EXPLORE.
field-code-used = Ce code a déjà servi. Attendez que l’application en affiche un autre : moins de 30 secondes.
field-recovery-wrong = Ce code de secours ne va pas, ou il a déjà servi : chacun sert une seule fois.
field-colleague-address = Écrivez l’adresse e-mail de cette personne, telle qu’elle est affichée.
field-too-young = Pour cette session, il faut avoir { $age_min } ans au premier jour. Vérifiez votre date de naissance.
field-too-old = Cette semaine s’adresse aux personnes qui ont { $age_max } ans au plus au premier jour. Vérifiez votre date de naissance ; France Travail ou Cap emploi peuvent vous proposer d’autres parcours.
field-email-missing = Indiquez votre adresse e-mail.
field-email-malformed = Écrivez l’adresse e-mail en entier, par exemple prenom@example.org.
field-code-missing = Écrivez le code reçu par e-mail.
field-code-malformed = Écrivez les 6 chiffres du code, par exemple 123 456.
field-phone-missing = Indiquez votre numéro de téléphone.
field-phone-malformed = Indiquez un numéro de téléphone qui peut être appelé, par exemple 06 12 34 56 78. Les numéros en 08 ne sont pas acceptés.
field-postcode-missing = Indiquez votre code postal.
field-postcode-malformed = Écrivez le code postal en 5 chiffres, par exemple 93100.
field-language-malformed = Choisissez une des langues proposées.
field-outside-region = Cette semaine est réservée aux personnes qui habitent la région. Vérifiez votre code postal ; ailleurs, demandez à votre mission locale ce qui existe près de chez vous.
field-profile-missing = Choisissez la situation qui vous ressemble le plus.
field-profile-malformed = Choisissez l’une des situations proposées.
field-notice-read-missing = Lisez comment vos données sont utilisées, puis cochez la case.
field-notice-read-malformed = Lisez comment vos données sont utilisées, puis cochez la case.
field-counsellor-malformed = Indiquez le nom, l’e-mail et la structure de la personne qui vous accompagne.
field-counsellor-name-missing = Indiquez le nom de la personne qui vous accompagne, ou laissez vide toute cette partie.
field-counsellor-name-malformed = Écrivez le nom de la personne avec des lettres, en 80 signes au plus.
field-counsellor-email-missing = Indiquez l’adresse e-mail de la personne qui vous accompagne, ou laissez vide toute cette partie.
field-counsellor-email-malformed = Écrivez l’adresse e-mail de cette personne en entier, par exemple nom@example.org.
field-counsellor-organisation-missing = Indiquez la structure de la personne qui vous accompagne (mission locale, école…).
field-counsellor-organisation-malformed = Écrivez le nom de la structure en 80 signes au plus.
field-counsellor-may-act-malformed = Répondez par oui ou non.
field-guardian-required = Avant 18 ans, indiquez un parent ou responsable légal : nous lui demanderons son accord.
field-choices-unknown = Choisissez au moins une session ouverte : il n’y en a pas dans ce que vous avez indiqué.
field-too-many-choices = Choisissez { $most ->
    [one] { $most } session
   *[other] { $most } sessions
} au plus.

# Un groupe de jeunes, ligne par ligne
field-group-where-missing = Choisissez une session, ou au moins un département.
field-group-session-closed = Cette session ne prend plus d’inscriptions : choisissez-en une autre.
field-group-twice = C’est la même personne qu’à la ligne { $first } : décochez l’une des deux.
field-group-registered = Ce jeune est déjà inscrit là, vous le suivez dans « Mes jeunes » : décochez cette ligne.
field-group-example = C’est la ligne d’exemple du modèle : décochez-la.
field-group-row-empty = Remplissez cette ligne, ou décochez-la.
problem-group-nothing = Choisissez un fichier, collez vos lignes, ou commencez sans liste.

# Une session, pour l’équipe
field-session-title-missing = Indiquez un titre.
field-session-title-malformed = Écrivez un titre en 80 signes au plus.
field-session-starts-on-missing = Indiquez le premier jour.
field-session-starts-on-malformed = Indiquez le premier jour, au format AAAA-MM-JJ.
field-session-ends-on-missing = Indiquez le dernier jour.
field-session-ends-on-malformed = Le dernier jour doit être une date, le premier jour ou après, dans les deux mois.
field-session-starts-at-malformed = Indiquez l’heure de début, par exemple 09:30.
field-session-department-missing = Indiquez le département.
field-session-department-malformed = Écrivez le numéro du département, par exemple 93.
field-session-venue-missing = Indiquez le lieu.
field-session-venue-malformed = Écrivez le lieu en 80 signes au plus.
field-session-capacity-missing = Indiquez le nombre de places.
field-session-capacity-malformed = Le nombre de places est un nombre entier, de 0 à 500.
field-session-open-malformed = Répondez par oui ou non.
field-capacity-missing = Indiquez le nombre de places.
field-capacity-malformed = Le nombre de places est un nombre entier, de 0 à 500.

# Un dépôt de fichier
field-filename-missing = Indiquez le nom du fichier.
field-filename-malformed = Le nom du fichier doit être un texte de 200 signes au plus.

# Le formulaire d’inscription : plusieurs sessions, et le responsable légal avant 18 ans
field-choices-malformed = Choisissez des sessions de la liste.
field-choice-closed = Une des autres dates choisies n’est plus proposée. Vérifiez vos choix, puis renvoyez le formulaire.
field-departments-malformed = Choisissez des départements de la liste.
field-guardian-malformed = Indiquez le nom et l’e-mail d’un parent ou responsable légal.
field-guardian-name-missing = Indiquez le nom de votre parent ou responsable légal, ou laissez vide toute cette partie.
field-guardian-name-malformed = Écrivez le nom de cette personne avec des lettres, en 80 signes au plus.
field-guardian-email-missing = Indiquez l’adresse e-mail de votre parent ou responsable légal : nous lui écrirons.
field-guardian-email-malformed = Écrivez l’adresse e-mail de cette personne en entier, par exemple nom@example.org.
field-guardian-phone-malformed = Écrivez un numéro de téléphone complet, par exemple 06 12 34 56 78, ou laissez vide.
refusal-tick-to-agree = Cochez la case pour donner votre accord.
refusal-tick-to-refuse = Cochez la case pour dire que vous n’êtes pas d’accord.
refusal-nothing-to-agree = Il n’y a pas ou plus d’accord à donner pour cette inscription.

# Les offres et les métiers
refusal-no-such-offer = Cette offre n’existe pas.
refusal-offer-ended = Cette offre n’est plus proposée.
refusal-no-such-job-sheet = Cette fiche métier n’existe pas.
field-offers-kind-malformed = Les types d’offres sont job, internship, training, apprenticeship, immersion et civic_service.
field-offers-department-malformed = Écrivez le numéro du département, par exemple 93.
field-offers-family-malformed = Une famille de métiers est une lettre de A à N.
field-offers-rome-malformed = Un code ROME est une lettre et quatre chiffres, par exemple K1206.
field-offers-after-malformed = Reprenez l’adresse de la page suivante telle qu’elle vous a été donnée.
field-offers-format-malformed = Les formats sont explore, jobposting et france-travail.
refusal-offer-not-live = Cette offre n’est plus en ligne : il n’y a rien à rejeter.
refusal-offer-changed = La structure a changé cette offre entre-temps. Relisez-la ; ce que vous avez écrit est conservé.
refusal-offer-not-rejected = Cette offre n’est pas rejetée : il n’y a rien à rétablir.
refusal-sheet-changed = Quelqu’un d’autre a enregistré cette fiche pendant que vous écriviez. Lisez ce qui a changé : votre texte est conservé plus bas.
refusal-sheet-exists = Une fiche existe déjà pour ce code ROME. Votre texte est conservé plus bas.
refusal-region-changed = Quelqu’un d’autre a changé ces réglages pendant que vous écriviez. Lisez ce qui est enregistré maintenant : vos réponses sont conservées plus bas.
field-region-contact-email-missing = Indiquez l’adresse e-mail de contact.
field-region-contact-email-malformed = Écrivez l’adresse e-mail en entier, par exemple contact@example.org.
field-region-contact-phone-malformed = Écrivez un numéro de téléphone qui peut être appelé, par exemple 01 44 00 00 00, ou laissez vide. Les numéros en 08 ne sont pas acceptés.
field-region-sender-name-missing = Indiquez le nom de l’expéditeur.
field-region-sender-name-malformed = Écrivez un nom avec des lettres, en 80 signes au plus, sans les signes < > / @ : ni crochets.
field-region-bring-malformed = Écrivez ce qu’il faut apporter en 200 signes au plus.
field-region-origin-malformed = « { $site } » n’est pas l’adresse d’un site. Écrivez https:// et le nom du site, sans rien après, par exemple https://www.exemple.org.
field-region-origins-many = Écrivez { $most } sites au plus, un par ligne.
field-logo-missing = Choisissez le fichier du logo.
field-logo-heavy = Ce fichier pèse { $found } ko, il en faut { $most } au plus. Enregistrez l’image plus petite, ou en WebP.
field-logo-kind = Ce fichier { $found ->
    [jpeg] est une photo JPEG
    [gif] est une image GIF
    [pdf] est un PDF
    [svg] est un dessin SVG, qui peut contenir un programme
   *[other] n’est pas une image PNG ou WebP
} : le logo est une image PNG ou WebP. Ouvrez-le dans un logiciel d’images et exportez-le en PNG ; changer seulement la fin du nom ne suffit pas.
field-logo-broken = Cette image est abîmée : elle n’est pas entière, ou quelque chose y a été ajouté. Exportez-la de nouveau en PNG, puis choisissez le nouveau fichier.
field-logo-moving = Cette image bouge : le logo doit être immobile. Exportez une seule image en PNG.
field-logo-large = Cette image est trop grande : { $width } × { $height } pixels, il en faut { $most } × { $high } au plus. Réduisez-la dans un logiciel d’images, puis choisissez le nouveau fichier.
field-colour-malformed = { $name ->
    [button] { region-colour-button }
    [button_dark] { region-colour-button-dark }
    [link] { region-colour-link }
    [link_dark] { region-colour-link-dark }
   *[hero] { region-colour-hero }
} : écrivez la couleur avec un # et six signes, de 0 à 9 et de a à f, par exemple #0b4a8f.
field-colour-unreadable = { $name ->
    [button] { region-colour-button }
    [button_dark] { region-colour-button-dark }
    [link] { region-colour-link }
    [link_dark] { region-colour-link-dark }
   *[hero] { region-colour-hero }
} : cette couleur se lit mal { $beside ->
    [label] avec un texte blanc
    [label_dark] avec un texte presque noir
    [card] sur un cadre
    [highlight] sur un cadre coloré
   *[page] sur le fond des pages
} : son contraste est de { $found }, il faut au moins { $least } (il manque { $lacking }). Prenez une couleur plus { $lighter ->
    [true] claire
   *[false] foncée
}, par exemple { $enough }.
field-rejection-reason-missing = Choisissez la raison.
field-rejection-reason-malformed = Choisissez une raison de la liste.
refusal-too-many-forms = Beaucoup de formulaires viennent d’être envoyés depuis votre connexion à Internet. Rien n’est perdu : envoyez le vôtre de nouveau dans une heure, ou depuis un autre réseau. C’est pressé ? Appelez-nous : nous vous inscrivons par téléphone.
refusal-too-many-unproven = Votre navigateur n’a pas pu faire une vérification automatique, qui demande JavaScript. Sans elle, seuls quelques formulaires passent par heure et par connexion à Internet. Rien n’est perdu : ce que vous avez écrit est ici. Envoyez-le de nouveau dans une heure, ou depuis un autre téléphone ou ordinateur. C’est pressé ? Appelez-nous : nous vous inscrivons par téléphone.
refusal-too-many-hooked = Ce formulaire a envoyé beaucoup d’inscriptions en une heure. Celle-ci n’est pas prise : renvoyez-la avec le même webhook-id, dans { $seconds } secondes.
refusal-too-many-hooks = Votre région a déjà { $most } formulaires reliés. Retirez-en un qui ne sert plus, puis recommencez.
refusal-hook-unsigned = Cette demande n’est pas signée. Envoyez les trois en-têtes de Standard Webhooks : webhook-id (255 signes au plus, sans espace), webhook-timestamp (en secondes) et webhook-signature.
refusal-hook-out-of-time = L’heure de webhook-timestamp est à plus de cinq minutes de la nôtre. Réglez l’horloge de votre serveur, signez de nouveau avec l’heure actuelle et le même webhook-id, puis renvoyez.
refusal-hook-signature-wrong = La signature n’est pas celle d’un formulaire relié. Vérifiez l’adresse, le secret (décodez en base64 ce qui suit « whsec_ ») et que vous signez « webhook-id.webhook-timestamp.corps » avec le corps exact, octet pour octet. Sinon, demandez un nouveau secret à l’équipe de la région.
field-hook-name-missing = Donnez un nom à ce formulaire.
field-hook-name-malformed = Écrivez un nom avec des lettres, en 80 signes au plus, sans les signes < > / @ : ni crochets.
field-rejection-note-malformed = Écrivez un message de 500 signes au plus.
field-rejection-stamp-missing = Rechargez la page et recommencez.
field-rejection-stamp-malformed = Rechargez la page et recommencez.
field-sheet-rome-code-missing = Indiquez le code ROME.
field-sheet-rome-code-malformed = Écrivez une lettre et quatre chiffres, par exemple K1206.
field-sheet-title-missing = Indiquez un titre.
field-sheet-title-malformed = Écrivez un titre en 80 signes au plus.
field-sheet-text-missing = Écrivez le texte de la fiche.
field-sheet-text-malformed = Écrivez un texte de 30 à 10 000 signes.
field-sheet-version-malformed = Rechargez la page et recommencez.
field-sheet-contact-organisation-missing = Indiquez la structure à contacter, ou laissez vide toute cette partie.
field-sheet-contact-organisation-malformed = Écrivez le nom de la structure en 80 signes au plus.
field-sheet-contact-phone-malformed = Écrivez un numéro de téléphone complet, par exemple 01 44 00 00 00, ou laissez vide.
field-sheet-contact-email-malformed = Écrivez l’adresse e-mail en entier, par exemple nom@example.org, ou laissez vide.
field-sheet-contact-url-malformed = Écrivez l’adresse entière du site, qui commence par https://, ou laissez vide.
field-sheet-contact-way-missing = Indiquez au moins un téléphone, un e-mail ou un site.
field-sheet-contacts-malformed = Les contacts sont une liste de quatre au plus, chacun un objet JSON.
field-rejection-state-missing = Dites ce que l’offre devient : rejected ou live.
field-rejection-state-malformed = Une offre peut devenir rejected ou live.
field-offers-state-malformed = Les états sont live, expired, filled, withdrawn et rejected.

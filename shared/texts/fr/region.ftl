# Les réglages de la région, pour l’équipe.
region-title = Réglages de la région
region-lead = Ce que votre équipe peut changer pour { $region }, sans passer par l’équipe technique. Un changement se voit partout en une minute au plus.
region-seen-within = Une fois enregistré, un changement se voit partout en une minute au plus. Les messages déjà envoyés ne changent pas.
region-save = Enregistrer
region-nothing = non renseigné
region-done-contacts = Les coordonnées sont enregistrées : elles se voient partout en une minute au plus.
region-done-colours = Les couleurs sont enregistrées : elles se voient partout en une minute au plus.
region-done-reset = Les couleurs sont de nouveau celles d’EXPLORE : cela se voit partout en une minute au plus.
region-done-logo = Le logo est enregistré : il se voit partout en une minute au plus.
region-done-no-logo = Le logo est retiré : il ne se voit plus nulle part dans une minute au plus.
region-theirs = Ce qui est enregistré maintenant
region-over = Ce que vous avez écrit est ci-dessous, rien n’est perdu. Si vous enregistrez, vos réponses remplacent celles-ci.
region-changes-title = Les derniers changements
region-changes-none = Rien n’a encore été changé sur cette page.
region-changed-by = par { $who }, { $moment }
region-by = l’équipe ({ $account })

## Coordonnées
region-contacts-title = Coordonnées et textes
region-contacts-change = Changer les coordonnées et les textes
region-setting-contact-email = Adresse e-mail de contact
region-setting-contact-phone = Téléphone de contact
region-setting-sender-name = Nom de l’expéditeur des e-mails
region-setting-bring = À apporter le premier jour
region-setting-allowed-origins = Sites qui peuvent montrer nos sessions et nos offres
region-setting-colours = Couleurs
region-setting-logo = Logo
region-hint-contact-email = En bas de chaque page et dans les messages. C’est aussi là que les réponses à nos e-mails et le point du matin arrivent.
region-hint-contact-phone = Un numéro où quelqu’un répond, par exemple 01 44 00 00 00. Vide : seule l’adresse e-mail est donnée.
region-hint-sender-name = C’est le premier mot que lit une personne dans sa boîte, par exemple EXPLORE – CRESS Île-de-France
region-hint-bring = La fin de la phrase « À apporter : … », par exemple une pièce d’identité et de quoi écrire. Vide : la phrase n’est pas dite.
region-hint-allowed-origins = Une adresse par ligne, par exemple https://www.exemple.org. Seules les pages de ces sites peuvent utiliser notre API dans un navigateur, aussi pour inscrire.

## Couleurs
region-colours-title = Couleurs
region-colours-change = Changer les couleurs
region-colours-own = Cette région a ses propres couleurs.
region-colours-as-explore = Cette région a les couleurs d’EXPLORE.
region-colours-explore = celles d’EXPLORE
region-colours-lead = Écrivez une couleur avec un # et six signes, comme dans une charte graphique : #0b4a8f. Une case vide garde la couleur d’EXPLORE. Une couleur qui se lirait mal n’est pas enregistrée : nous disons de combien elle manque, et laquelle irait. Les boutons et les liens des e-mails suivent ; le dessin d’EXPLORE ne change pas.
region-colour-button = Boutons
region-colour-button-dark = Boutons, pages sombres
region-colour-link = Liens
region-colour-link-dark = Liens, pages sombres
region-colour-hero = Bandeau de la page d’accueil
region-hint-button = Le texte des boutons est blanc : prenez une couleur foncée.
region-hint-button-dark = Pour les téléphones réglés en sombre. Le texte des boutons y est presque noir : prenez une couleur claire.
region-hint-link = Sur fond clair : prenez une couleur foncée.
region-hint-link-dark = Sur fond sombre : prenez une couleur claire.
region-hint-hero = Le texte du bandeau est blanc : prenez une couleur foncée.
region-try = Voir sans enregistrer
region-tried = Voici vos couleurs. Rien n’est encore enregistré.
region-reset-lead = Les couleurs de votre région seront effacées.
region-reset = Remettre les couleurs d’EXPLORE
region-sample-light = Sur une page claire
region-sample-dark = Sur une page sombre
region-sample-hero = Une semaine pour découvrir des métiers
region-sample-text = Il reste des places.
region-sample-link = Voir la session
region-sample-button = M’inscrire
region-sample-second = Annuler

## Logo
region-logo-title = Logo
region-logo-none = Aucun logo : en haut des pages, il n’y a que le nom EXPLORE.
region-logo-own = Ce logo est en haut de toutes les pages de la région. Pour les personnes qui ne le voient pas, il s’appelle « { $name } ».
region-logo-change = Changer le logo
region-logo-file = Le fichier du logo
region-logo-hint = Une image PNG ou WebP, de { $size } ko au plus, large de { $width } pixels au plus et haute de { $height } au plus.
region-logo-advice = Le logo est montré petit et sur un fond blanc, aussi sur les téléphones réglés en sombre : un logo blanc ne se verrait pas. Les e-mails restent sans image.
region-logo-save = Enregistrer ce logo
region-logo-remove-lead = Les pages n’auront plus de logo.
region-logo-remove = Retirer le logo
region-logo-overtaken = Quelqu’un d’autre a changé le logo entre-temps : le logo d’aujourd’hui est ci-dessous. Pour le remplacer, choisissez votre fichier de nouveau.
region-logo-size = image de { $width } × { $height } pixels

## Formulaires d’autres outils
hooks-title = Formulaires d’autres outils
hooks-lead = Un formulaire fait avec un autre outil (Tally, Typeform, Framaforms, Grist, WordPress) peut nous envoyer les inscriptions qu’il reçoit.
hooks-how = Reliez chaque formulaire : vous recevez une adresse et un secret, à donner à la personne qui s’occupe de l’outil. La marche à suivre est sur cette page :
hooks-open = Voir les formulaires reliés
hooks-list = Formulaires reliés
hooks-since = relié par { $who }, { $moment }
hooks-name = Relier un formulaire : son nom, pour votre équipe
hooks-name-hint = Par exemple : Tally de la mission locale. N’y mettez le nom de personne.
hooks-tie = Relier ce formulaire
hooks-tied = « { $name } » est relié
hooks-once = Copiez le secret maintenant : il n’est montré qu’une fois. Qui le connaît peut envoyer des inscriptions à la place de ce formulaire. Perdu ? Reliez le formulaire de nouveau, puis retirez l’ancien.
hooks-address = Adresse où envoyer
hooks-secret = Secret
hooks-untie = Retirer
hooks-untied = Le formulaire est retiré : ce qu’il envoie n’est plus pris. Les inscriptions déjà reçues restent.
hooks-full = Votre région a relié tous les formulaires qu’elle peut. Retirez-en un qui ne sert plus pour en relier un autre.

## Règles, à relire
region-rules-title = Règles d’inscription
region-rules-lead = À relire seulement : ces règles sont changées avec l’équipe technique, parce qu’elles décident de qui a une place.
region-rule-ages = On s’inscrit de { $min } à { $max } ans au premier jour.
region-rule-departments = On habite un de ces départements : { $departments }.
region-rule-freed-offer = Une place qui se libère est proposée à la première personne qui attend.
region-rule-freed-confirm = Une place qui se libère est donnée aussitôt à la première personne qui attend.
region-rule-offer = Une place proposée l’est { $hours } heures, ou { $soon } heures si la session commence dans moins de { $days } jours.
region-rule-least = Une place qui ne pourrait être proposée que moins de { $hours } heures va à la première personne qui répond : toutes celles qui attendent sont prévenues.
region-rule-waking = Ces heures courent de { $opens } h à { $closes } h, sauf dimanches et jours fériés.
region-rule-closing = Les inscriptions ferment { $hours } heures avant le début.
region-rule-reminder = { $days ->
    [one] Un rappel part la veille du début.
   *[other] Un rappel part { $days } jours avant le début.
}
region-rule-pause = Après deux propositions sans réponse, l’inscription est en pause, { $days } jours au plus.
region-rule-priority = Qui était dans une session annulée passe en premier dans une autre pendant { $days } jours.
region-rule-guardian = { $asked ->
    [true] Avant { $age } ans, un parent ou responsable légal donne son accord, dans les { $days } jours.
   *[false] Avant { $age } ans, l’accord d’un parent ou responsable légal n’est pas demandé.
}

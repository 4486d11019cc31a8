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
site-languages = Langue de cette page
site-language-fr = Français
site-language-falc = Facile à lire
site-language-en = English
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
session-waitlist =
    { $waiting ->
        [0] Complet – personne n’attend
       *[other] Complet – { $waiting } en attente
    }

## Accueil
home-title = Une semaine pour trouver un métier qui a du sens
home-lead = Vous avez entre { $min } et { $max } ans et vous cherchez votre voie ? Pendant une semaine, découvrez des métiers utiles, rencontrez celles et ceux qui les font, et repartez avec un projet.
home-free = C’est gratuit.
home-hours = { $hours } heures, { $workshops } ateliers, en petit groupe.
home-near = Près de chez vous, en { $region }.
home-see-sessions = Voir les sessions
home-ess-name = économie sociale et solidaire
home-ess-title = L’ESS, c’est quoi ?
home-ess = L’{ home-ess-name }, ce sont des associations, des coopératives, des mutuelles et des entreprises qui travaillent d’abord pour être utiles : prendre soin, accompagner, réparer, recycler, construire autrement. Elles recrutent, à tous les niveaux.
home-week-title = La semaine, en trois temps
home-who-title = Est-ce pour moi ?
home-who = Oui, si vous êtes dans l’une de ces situations :
home-sessions-title = Les prochaines sessions
home-filter-all = Tous
home-filter-departement = Département :
home-filter-mois = Mois :
home-none-there = Aucune session ne correspond à vos choix. Choisissez un autre mois ou un autre département.
home-none-see-all =
    { $count ->
        [one] Voir la session ouverte
       *[other] Voir les { $count } sessions
    }
home-none = Aucune session n’est ouverte pour le moment. De nouvelles dates arrivent : revenez bientôt, ou écrivez-nous.
home-register = S’inscrire
home-wait = Rejoindre la liste d’attente
home-closed = Inscriptions closes
home-feed = Suivre ces sessions dans mon agenda (fichier iCal)
feed-name = Sessions EXPLORE, { $region }
home-how-title = Comment ça se passe ?
home-how-1 = Vous remplissez un formulaire court, en trois minutes environ.
home-how-2 = Vous avez une réponse tout de suite, à l’écran et par e-mail.
home-how-3 = Si la session est complète, vous gardez votre rang. Quand une place se libère, nous vous l’écrivons.

profile-dropout = J’ai quitté l’école sans diplôme
profile-no-qualification = Je n’ai pas de formation ni de qualification
profile-graduate-seeking = J’ai un diplôme et je cherche un emploi

## La page d’une session
session-to-calendar = Noter ces dates dans mon agenda (fichier iCal)
session-not-yet = Cela ne vous inscrit pas.
session-before = Bon à savoir
session-bring = À apporter le premier jour : { $bring }.
session-help = Une question, un besoin particulier pour venir ou pour participer (fauteuil, langue des signes…) ? Dites-le-nous :

## Formulaire
form-title = S’inscrire
form-session = Votre session
form-dates = Dates
form-start = Début
form-place = Lieu
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
form-language = Comment voulez-vous lire nos messages ?
form-language-hint = Vous pourrez changer d’avis sur votre page personnelle.
language-fr = Français
language-falc = Français facile à lire (FALC)
language-en = English
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
form-save-text = Il vous manque une réponse ? Rien n’est envoyé : nous gardons ce que vous avez saisi pendant 7 jours, et vous donnons un lien pour continuer.
form-save = Enregistrer et reprendre plus tard
draft-resumed = Vous reprenez là où vous en étiez. Rien n’est encore envoyé. Ce que vous avez saisi est gardé jusqu’au { $until }.
draft-kept-title = Votre saisie est gardée
draft-kept-text = Votre demande n’est pas encore envoyée, et aucune place n’est retenue. Pour continuer, ouvrez ce lien, sur ce téléphone ou ailleurs.
draft-kept-until = Le lien est valable jusqu’au { $until }. Ensuite, tout est effacé. Si vous enregistrez de nouveau, les 7 jours recommencent.
draft-link = Votre lien, à copier
draft-link-hint = Appuyez longtemps sur ce lien pour le copier, puis collez-le dans vos notes ou dans un message à vous-même.
draft-mail = L’envoyer à mon adresse, avec mon application d’e-mail
draft-mail-subject = EXPLORE : reprendre mon inscription
draft-mail-text =
    Pour continuer mon inscription à EXPLORE, jusqu’au { $until } :
    { $link }
draft-private = Qui ouvre ce lien voit ce que vous avez saisi. Ne le donnez qu’à quelqu’un en qui vous avez confiance.
draft-resume = Continuer maintenant
form-choices = Ajouter d’autres dates (facultatif)
form-choices-text = Vous pouvez demander plusieurs sessions. Une place trouvée dans l’une met fin aux autres demandes.
form-choice-2 = Deuxième choix
form-choice-3 = Troisième choix
form-choice-4 = Quatrième choix
form-choice-5 = Cinquième choix
form-no-choice = Aucune autre session
form-departments = Ou toutes les dates dans ces départements
form-departments-hint = Nous ajoutons chaque session ouverte du département, par date.
form-guardian = Vous aurez moins de { $age } ans au début de la session ?
form-guardian-text = Indiquez un parent ou responsable légal. Quand une place sera pour vous, nous lui écrirons : son accord est nécessaire, sous { $days } jours.
form-guardian-name = Son nom
form-guardian-email = Son adresse e-mail
form-guardian-phone = Son téléphone (facultatif)
form-cancelled-title = Cette session n’aura pas lieu
form-cancelled-text = Nous avons dû l’annuler. D’autres sessions vous attendent peut-être.
form-closed-title = Les inscriptions à cette session sont closes
form-closed-text = Elles s’arrêtent 48 heures avant le début. D’autres sessions vous attendent peut-être.
form-closed-kept = Ce que vous avez saisi n’est pas perdu
form-closed-fill = Choisissez une autre session : le formulaire y sera déjà rempli.
form-closed-save = Ou gardez votre saisie 7 jours, avec un lien pour la reprendre.
form-other-sessions = Voir les autres sessions
form-other-content-title = Ce formulaire a déjà été envoyé
form-own-page = Votre page personnelle dit où en est votre demande.
form-not-sent-title = Votre demande n’est pas encore envoyée
form-wait = Une vérification automatique se termine : votre demande part dans quelques secondes.

## Retrouver le lien de sa page
link-lost = Déjà une inscription, mais plus de lien ?
link-title = Retrouver mon lien
link-text = Votre page personnelle s’ouvre avec un lien reçu par e-mail. Si vous ne le trouvez plus, donnez votre adresse : nous vous l’enverrons de nouveau.
link-email-hint = L’adresse donnée à l’inscription. Vous accompagnez quelqu’un ? Donnez l’adresse qui a été indiquée pour vous.
link-send = Recevoir mon lien
link-asked-title = Regardez vos e-mails
link-asked-text = Si cette adresse est celle d’une inscription, ou de la personne qui accompagne, vous recevez un e-mail avec le lien dans quelques minutes. Pour protéger chacun, nous ne disons pas ici si une adresse est connue.
link-nothing-title = Vous ne recevez rien ?
link-nothing-spam = Regardez aussi dans les indésirables (spams).
link-nothing-other = Essayez une autre adresse : celle d’un parent, ou une ancienne. Avec la même adresse, attendez un quart d’heure.
link-nothing-call = { $phone ->
    [none] Écrivez à { $email } : une personne de l’équipe vous aidera.
   *[other] Appelez le { $phone } : une personne de l’équipe vous aidera.
}

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
person-accept-ends-others = Si vous l’acceptez, vos autres demandes prennent fin.
person-accept-gives-back = Vous avez une place dans une autre session : si vous acceptez celle-ci, l’autre est rendue.
person-to-calendar = Ajouter la semaine à mon agenda (fichier iCal)
person-cannot-come = Je ne peux plus venir
person-resume-paused = Reprendre mon inscription
person-resume-unreachable = Mon adresse est bonne, reprendre
person-others = Vos autres choix
person-other-session-waiting = Une autre session vous irait aussi ? Demandez-la dès maintenant : vous gardez votre rang ici.
person-other-session-confirmed = Une autre session vous irait mieux ? Demandez-la : vous gardez votre place ici tant que vous n’en avez pas accepté une autre.
person-open-sessions = Les sessions ouvertes
person-cancel-open = Annuler mon inscription
person-language = Changer la langue de nos messages
language-title = La langue de nos messages
language-text = Vos prochains e-mails et lettres seront écrits dans cette langue, et votre page personnelle s’ouvre dans cette langue.
language-send = Enregistrer
language-keep = Revenir à ma page
language-done = C’est noté. Nos prochains messages seront écrits ainsi.
wish-title = Recevoir des offres
wish-lead = Après votre session, vous pouvez recevoir par e-mail des offres qui vous correspondent : emploi, stage, formation…
wish-open = Choisir mes offres
wish-back = Revenir à ma page
wish-text = Le premier e-mail part à la fin de votre session. Ensuite, vous en recevez au plus un par semaine, seulement s’il y a de nouvelles offres, et pendant six mois au plus. Vous pouvez arrêter à tout moment.
wish-now-yes = En ce moment, vous avez dit oui : vous recevrez des offres.
wish-now-no = En ce moment, vous ne recevez pas d’offres.
wish-question = Voulez-vous recevoir des offres par e-mail ?
wish-yes = Oui
wish-no = Non
wish-choices = Quelles offres ?
wish-choices-text = Cochez ce qui vous intéresse. Si vous ne cochez rien dans une liste, nous ne trions pas sur ce point.
wish-departments = Départements
wish-kinds = Types d’offre
wish-families = Familles de métiers
wish-counsellor = La personne qui vous accompagne
wish-copied = Lui envoyer les mêmes offres
wish-data = Vos choix ne servent qu’à choisir ces offres. { $region } les efface dès que vous dites non.
wish-send = Enregistrer
stop-title = Ne plus recevoir d’offres par e-mail ?
stop-text = Les autres e-mails, sur une inscription par exemple, continuent.
stop-send = Ne plus recevoir d’offres
stop-done-title = Vous ne recevrez plus d’offres par e-mail
stop-done-text = Les autres e-mails, sur une inscription par exemple, continuent. Une offre déjà en route peut encore arriver.
person-calendar = Ajouter à mon agenda
cancel-title = Annuler votre inscription ?
cancel-word = ANNULER
cancel-text-seat = Votre place sera proposée à une autre personne. Vous ne pourrez pas revenir en arrière.
cancel-text-rank = Vous quitterez la liste d’attente et perdrez votre rang. Vous ne pourrez pas revenir en arrière.
cancel-label = Pour confirmer, écrivez le mot ANNULER
cancel-send = Annuler mon inscription
cancel-keep = Non, garder mon inscription

cancel-for-title = Annuler l’inscription de { $youth } ?
cancel-for-text-seat = La place de { $youth } sera proposée à une autre personne. Vous ne pourrez pas revenir en arrière. Assurez-vous de son accord.
cancel-for-text-rank = { $youth } quittera la liste d’attente et perdra son rang. Vous ne pourrez pas revenir en arrière. Assurez-vous de son accord.
cancel-for-send = Annuler son inscription
cancel-for-keep = Non, garder son inscription

# L’adresse e-mail, à corriger par la personne.
address-open = Corriger mon adresse e-mail
address-title = Corriger votre adresse e-mail
address-text = Nous vous écrirons à la nouvelle adresse, et tout de suite pour vous dire où en est votre inscription.
address-dead-title = Nos e-mails ne vous arrivent pas
address-dead-text = L’adresse que vous avez donnée ne reçoit pas nos messages : elle contient peut-être une faute, ou elle n’existe plus. Donnez-nous la bonne : nous vous écrirons tout de suite où en est votre inscription.
address-label = Votre adresse e-mail
address-hint = Une adresse que vous lisez. Une adresse partagée en famille convient aussi.
address-send = Écrivez-moi à cette adresse
address-back = Revenir à ma page

# « Mes données » : ce que nous savons d’une personne, montré après un code reçu par e-mail.
data-open = Voir mes données
data-title = Mes données
data-back = Revenir à ma page
data-ask-text = Ici, vous voyez tout ce que nous savons de vous, et vous pouvez l’enregistrer dans un fichier. Pour être sûrs que c’est bien vous, nous envoyons un code à votre adresse e-mail.
data-ask-send = Recevoir un code
data-ask-kept = Le code marche un quart d’heure, et une seule fois.
data-call-title = Nous ne pouvons pas vous envoyer de code
data-call-text = Le code ne part qu’à une adresse e-mail donnée dans votre inscription ou vérifiée par l’équipe. La vôtre manque, ne reçoit pas nos messages, ou a été changée depuis votre page personnelle.
data-call-us = { $phone ->
    [none] Écrivez-nous à { $email }. Après avoir vérifié que c’est bien vous, nous vous donnerons vos données.
   *[other] Appelez-nous au { $phone } ou écrivez-nous à { $email }. Après avoir vérifié que c’est bien vous, nous vous donnerons vos données.
}
data-code-title = Écrivez le code reçu par e-mail
data-code-text = Il arrive dans une minute ou deux, à l’adresse de votre inscription. Regardez aussi dans les indésirables (spams).
data-code-label = Code à 6 chiffres
data-code-send = Voir mes données
data-code-again-title = Pas de code, ou un code qui ne marche plus ?
data-code-again = Recevoir un autre code
data-lead = Voici tout ce que nous savons de vous. Cette page se ferme d’elle-même après un quart d’heure.
data-close = Fermer mes données
data-files = Garder une copie
data-file-text = Fichier à lire (texte)
data-file-json = Fichier pour un autre service (JSON)
data-file-row = { $label } : { $value }
data-between = { " ; " }
data-file-head = Ce que { $region } sait de vous, le { $moment }
data-none = Rien
data-person = Vous
data-first-name = Prénom
data-last-name = Nom
data-birth-date = Date de naissance
data-email = Adresse e-mail
data-email-none = aucune
data-email-dead = { $email } (nos messages n’y arrivent pas)
data-phone = Téléphone
data-postcode = Code postal
data-language = Langue de nos messages
data-earlier-address = Adresse e-mail jusqu’au { $moment }
data-forms = Ce qui a été écrit dans les formulaires
data-form-at = { $taken ->
    [true] Formulaire du { $moment }
   *[false] Formulaire du { $moment }, gardé sans être pris en compte
}
data-form-counsellor = Personne qui accompagne : { $name }
data-form-guardian = Parent ou responsable légal : { $name }
data-registration = Inscription : { $title }, { $week }
data-state = Où elle en est
data-counsellor = Personne qui vous accompagne
data-may-act = { $may ->
    [true] { $name } (peut répondre à votre place)
   *[false] { $name }
}
data-guardian = Parent ou responsable légal
data-fact = { $why } ({ $who })
data-by-youth = vous
data-by-system = automatiquement
data-by-staff = l’équipe
data-by-counsellor = la personne qui vous accompagne
data-by-guardian = votre parent ou responsable légal
data-mails = Les messages envoyés à votre sujet
data-mail = { $what }, { $to } : { $state }
data-mail-no-date = Date inconnue
data-to-youth = à vous
data-to-counsellor = à la personne qui vous accompagne
data-to-guardian = à votre parent ou responsable légal
data-offers = Les offres par e-mail
data-offers-wanted = Vous en voulez
data-offers-all = sans tri
data-offers-sent = Offres déjà envoyées
data-others = Le reste
data-codes = Codes demandés ces derniers jours
data-notes = Notes de l’équipe
data-notes-count = { $count ->
    [0] aucune
    [one] une note. Pour la lire, contactez-nous.
   *[other] { $count } notes. Pour les lire, contactez-nous.
}
data-digests = Pour reconnaître une même personne
data-digests-text = Des empreintes calculées à partir de votre nom, de votre date de naissance, de votre adresse et de votre téléphone. Elles ne peuvent pas être relues. Elles évitent de vous inscrire deux fois.
data-erase-title = Tout effacer
data-erase-text = Vous pouvez effacer vous-même ce que nous savons de vous. La page suivante dit ce qui se passe.
data-erase-open = Effacer mes données
erase-title = Effacer vos données ?
erase-seats = Vos inscriptions à venir sont annulées. Si vous avez une place, elle est proposée à une autre personne. Si vous attendez, vous perdez votre rang.
erase-gone = Nous effaçons votre nom, votre date de naissance, vos adresses, votre téléphone, vos formulaires, vos choix d’offres et les notes de l’équipe sur vous.
erase-stays = Nous gardons seulement qu’une inscription a existé et quand, sans dire de qui, pour compter les places. La personne qui vous accompagne et votre parent ou responsable légal gardent ce qu’ils ont déjà reçu ; leur propre adresse reste chez nous.
erase-mails = Vous ne recevrez plus aucun message de nous, pas même pour confirmer : la page suivante le fait.
erase-final = Vous ne pourrez pas revenir en arrière. Pour garder une copie, faites-le avant.
erase-word = EFFACER
erase-label = Pour confirmer, écrivez le mot EFFACER
erase-send = Effacer mes données
erase-keep = Non, garder mes données
erased-title = Ces données ont été effacées
erased-text = Nous ne savons plus qui vous êtes, et nous ne vous écrirons plus. Vos inscriptions à venir ont été annulées.
erased-again = Vous pouvez vous inscrire de nouveau quand vous voulez : ce sera comme la première fois.
erased-home = Voir les sessions
erased-name = Données effacées
erased-next = Cette personne a effacé ses données. Il n’y a plus rien à faire.
data-why = Pourquoi, combien de temps, qui les voit

# Une situation : ce qu’elle est (title), que faire (next), en deux mots (short).
call-us-first = { $phone ->
    [none] Écrivez-nous à { $email }
   *[other] Appelez-nous au { $phone } ou écrivez-nous à { $email }
}
call-us = { $phone ->
    [none] écrivez-nous à { $email }
   *[other] appelez-nous au { $phone } ou écrivez-nous à { $email }
}
choose-another = Vous pouvez vous inscrire à une autre session quand vous voulez.

standing-late = Il fallait répondre avant le { $until }.

state-received-title = Votre demande est reçue
state-received-next = La réponse s’affiche ici et part par e-mail. Regardez aussi dans les courriers indésirables.
state-received-short = Demande reçue
state-see-mail-title = Votre demande est reçue
state-see-mail-next = Lisez vos e-mails, et regardez aussi dans les courriers indésirables.

state-awaiting-guardian-title = Une place est gardée : il manque l’accord d’un parent
state-awaiting-guardian-next = Nous avons écrit à votre parent ou responsable légal. Demandez-lui de lire ses e-mails et de répondre avant le { $until }. Sans réponse, la place ira à une autre personne. Son adresse est fausse ? Dites-le-nous : { call-us }.
state-awaiting-guardian-short = Accord d’un parent attendu
state-awaiting-guardian-late-title = L’accord n’est pas arrivé à temps
state-awaiting-guardian-late-next = La place n’est plus gardée. La suite s’affiche ici dans quelques minutes. L’accord arrive quand même ? Dites-le-nous vite : { call-us }.

state-waiting-title = Vous êtes sur la liste d’attente
state-waiting-next = Vous n’avez rien à faire. Dès qu’une place se libère pour vous, nous vous écrivons : lisez vos e-mails, car une réponse vous sera demandée avant une date limite.
state-waiting-short = Sur la liste d’attente
state-unreachable-title = Nous n’arrivons pas à vous écrire à cette adresse
state-unreachable-next = Tant que nos e-mails ne vous arrivent pas, aucune place ne vous est proposée ; votre rang est gardé. Votre adresse est bonne ? Faites de la place dans votre boîte, puis reprenez. Elle est fausse, ou vous n’y avez plus accès ? Corrigez-la sur cette page.
state-last-call-title = Une place est libre, répondez vite
state-last-call-next = Plusieurs personnes ont reçu ce message : la première personne qui accepte a la place. Si vous pouvez venir, acceptez tout de suite. Sinon, vous n’avez rien à faire.
state-last-call-minor-title = Une place est libre : il faut l’accord d’un parent
state-last-call-minor-next = La session commence bientôt. Avant 18 ans, il nous faut d’abord l’accord d’un parent ou responsable légal : faites-nous appeler vite par cette personne, ou { call-us }.
state-place-taken-title = Une autre personne a été plus rapide
state-place-taken-next = Nous sommes désolés. Vous restez sur la liste d’attente : une autre place peut encore se libérer avant le début. Revenez voir cette page.

state-offered-title = Une place est libre pour vous
state-offered-next = La place est gardée pour vous jusqu’à la date limite. Dites-nous si vous la prenez.
state-offered-short = Place proposée
state-offered-late-title = Le délai pour répondre est passé
state-offered-late-next = La place va à la personne suivante. La suite s’affiche ici dans quelques minutes.

state-confirmed-title = Votre place est confirmée
state-confirmed-next = Notez les dates : nous vous attendons le premier jour. L’e-mail de confirmation contient une invitation pour votre agenda. Si vous ne pouvez plus venir, dites-le ci-dessous : une autre personne aura votre place.
state-confirmed-short = Place confirmée
state-confirmed-moved-title = Nouvelles dates : votre place reste confirmée
state-confirmed-moved-next = La session a maintenant lieu { $week }. Ces dates vous vont ? Vous n’avez rien à faire. Sinon, choisissez « Je ne peux plus venir » : une autre personne aura votre place.

state-paused-title = Votre inscription est en pause
state-paused-next = Vous voulez toujours venir ? Reprenez votre inscription avant le { $until } : vous retrouvez votre rang. Après cette date, elle prend fin.
state-paused-short = En pause

state-declined-title = La place est refusée
state-declined-next = { choose-another }
state-declined-short = Place refusée
state-lapsed-title = Votre inscription a pris fin
state-lapsed-next = Vous voulez toujours venir ? Choisissez une des sessions ouvertes. Une erreur ? Dites-le-nous : { call-us }.
state-lapsed-short = Terminée
state-cancelled-title = Votre inscription est annulée
state-cancelled-next = { choose-another } Une erreur ? Dites-le-nous vite : { call-us }.
state-cancelled-short = Annulée
state-session-cancelled-title = Cette session n’aura pas lieu
state-session-cancelled-next = Choisissez une autre session ci-dessous : si elle est complète, vous serez en tête de la liste d’attente. C’est valable pendant { $priority_days } jours.
state-moved-title = Vous avez pris une place dans une autre session
state-moved-next = Cette demande est donc terminée. La page de votre place est dans votre e-mail de confirmation.
state-moved-short = Place prise ailleurs
state-ineligible-title = Cette session ne peut plus vous accueillir
state-ineligible-next = Nous cherchons avec vous : { call-us }.
state-ineligible-short = Conditions plus remplies
state-closed-title = Cette demande est terminée
state-closed-next = { choose-another }
state-closed-short = Terminée
state-session-began-title = La session a commencé
state-session-began-next = Cette fois, il n’y a pas eu assez de places, et nous le regrettons. D’autres dates vous vont ? Choisissez-en une.
state-merged-title = Vos deux demandes n’en font plus qu’une
state-merged-next = Celle-ci est terminée, l’autre continue : reprenez le lien de votre dernier e-mail.

## La page du parent ou responsable légal
guardian-asked-title = { $youth } a besoin de votre accord
guardian-asked-text = Une place est réservée pour { $youth } dans une semaine gratuite de découverte des métiers. Avant 18 ans, il faut l’accord d’un parent ou responsable légal.
guardian-late-title = Le délai pour répondre est passé
guardian-late-text = La place de { $youth } n’est plus réservée. Vous êtes d’accord quand même ? Dites-le-nous vite : { call-us }.
guardian-agreed-title = Votre accord est donné, merci
guardian-agreed-text = La place de { $youth } est confirmée. Nous lui avons écrit. Vous n’avez plus rien à faire.
guardian-refused-title = Vous n’avez pas donné votre accord
guardian-refused-text = L’inscription de { $youth } est annulée, et la place ira à une autre personne. Vous avez changé d’avis ? Dites-le-nous vite : { call-us }.
guardian-over-title = Cette inscription a pris fin
guardian-over-text = Votre réponse n’est plus attendue. Une question ? { call-us-first }.
guardian-not-yet-title = Aucune place n’est réservée pour le moment
guardian-not-yet-text = { $youth } est sur la liste d’attente. Quand une place sera réservée, nous vous écrirons de nouveau.
guardian-deadline = Répondez avant le { $moment }. Après, la place ira à une autre personne.
guardian-week-title = Que fait-on pendant cette semaine ?
guardian-week = { $hours } heures et { $workshops } ateliers en petit groupe, en trois temps, organisés par { $region }. C’est gratuit.
guardian-answer = Votre réponse
guardian-agree-sure = Je suis parent ou responsable légal de { $youth } et j’autorise sa participation
guardian-agree = Donner mon accord
guardian-refuse-open = Je ne suis pas d’accord
guardian-withdraw-open = Je retire mon accord
guardian-refuse-text = L’inscription de { $youth } sera annulée et la place ira à une autre personne. Vous ne pourrez pas revenir en arrière.
guardian-refuse-sure = Je suis parent ou responsable légal de { $youth } et je n’autorise pas sa participation
guardian-refuse = Envoyer mon refus
guardian-data = Votre nom et votre adresse servent seulement à demander cet accord. Responsable : { $region }.

## La page de la conseillère ou du conseiller
youths-title = Mes jeunes
youths-text = Les jeunes qui vous ont nommé·e dans leur inscription. Gardez le lien de cette page : il est personnel.
youths-to-do =
    { $count ->
        [0] À faire
       *[other] À faire ({ $count })
    }
youths-to-do-none = Rien n’est attendu pour le moment.
youths-going-on =
    { $count ->
        [0] En cours
       *[other] En cours ({ $count })
    }
youths-going-on-none = Aucune inscription en cours.
youths-over =
    { $count ->
        [0] Terminées
       *[other] Terminées ({ $count })
    }
youths-over-none = Aucune inscription terminée.
youths-rank = Rang
youths-until = Avant le
youths-expected = Et maintenant
youths-accept = Accepter la place
youths-resume = Reprendre l’inscription
youths-decline-open = Refuser la place
youths-decline-text = La place ira à la personne suivante, et { $youth } quittera la liste d’attente de cette session.
youths-decline-sure = { $youth } ne veut plus de cette place et me l’a dit
youths-cancel = Annuler l’inscription
youths-not-agreed = { $youth } n’a pas accepté que vous répondiez à sa place : parlez-en ensemble, la réponse se donne sur sa page personnelle.

## Un groupe de jeunes, orienté en une fois
start-home = Vous accompagnez des jeunes ?
start-text = Vous accompagnez des jeunes et voulez en inscrire plusieurs ? Commencez par votre adresse professionnelle.
start-step-address = Vous donnez votre adresse et recevez un lien par e-mail.
start-step-who = Vous dites qui vous êtes : votre nom, votre structure.
start-email = Votre adresse e-mail professionnelle
start-email-hint = Celle que vous lisez : vous y recevrez aussi les nouvelles des jeunes.
start-kept = Si vous ne donnez pas suite, votre adresse est effacée après trois jours.
start-asked-text = Vous recevez un e-mail avec un lien dans quelques minutes. Il est valable un jour. Si votre adresse est déjà connue, le lien mène à votre page « Mes jeunes ».
start-nothing-again = Vérifiez l’adresse et recommencez. Avec la même adresse, attendez un quart d’heure.
start-who-title = Qui êtes-vous ?
start-who-text = Votre adresse est confirmée. Les jeunes que vous orientez lisent votre nom et votre structure.
start-name = Votre nom
start-organisation = Votre structure
start-go = Continuer vers la liste
start-who-kept = { $region } garde votre nom, votre structure et votre adresse pour vous écrire au sujet des jeunes que vous orientez. Pour les voir, les corriger ou les faire effacer : { $email }.

group-link = Orienter un groupe
group-title = Orienter un groupe
group-lead = Inscrivez jusqu’à { $most } jeunes en une fois, à partir de votre liste ou un par un.
group-begun = Groupes commencés
group-begun-on =
    { $left ->
        [one] Commencé le { $moment } : 1 jeune à envoyer
       *[other] Commencé le { $moment } : { $left } jeunes à envoyer
    }
group-step-list = Vous donnez votre liste, ou vous commencez sans liste.
group-step-review = Vous relisez et corrigez chaque ligne. Rien n’est envoyé avant.
group-step-send = Vous envoyez. Les jeunes sont inscrits dans l’ordre de la liste.
group-template = Un modèle à remplir
group-template-text = Facultatif : votre propre tableau convient aussi. La ligne d’exemple du modèle n’est jamais envoyée.
group-template-title = Groupe EXPLORE
group-template-xlsx = Modèle pour Excel (XLSX)
group-template-csv = Modèle en CSV
group-columns = Colonnes reconnues : prénom, nom, date de naissance, téléphone, e-mail, code postal, situation. Les autres ne sont pas reprises.
group-file = Votre fichier
group-file-hint = Un tableau XLSX, XLS, ODS ou CSV avec une ligne de titres, { $most } jeunes et 1 Mo au plus.
group-pasted = Ou collez vos lignes ici
group-pasted-hint = Copiez les cellules dans votre tableur, avec la ligne de titres.
group-read = Lire la liste
group-without-text = Pas de liste ? Écrivez vous-même les réponses de chaque jeune.
group-without = Commencer sans liste
group-column-first-name = Prénom
group-column-last-name = Nom
group-column-birth-date = Date de naissance
group-column-phone = Téléphone
group-column-email = E-mail
group-column-postcode = Code postal
group-column-profile = Situation
group-column-guardian-name = Responsable légal
group-column-guardian-email = E-mail responsable légal
group-column-guardian-phone = Téléphone responsable légal
group-example-first-name = Camille
group-example-last-name = Exemple
group-example-birth-date = 27/03/2007
group-example-phone = 06 39 98 00 00
group-example-email = exemple@example.org
group-example-postcode = 93100
group-example-profile = A quitté l’école sans diplôme
group-example-guardian-name = Dominique Exemple
group-example-guardian-email = parent@example.org
group-example-guardian-phone = 06 39 98 00 01
group-review-title = Relire le groupe
group-review-lead =
    { $left ->
        [one] 1 ligne à envoyer ou à laisser de côté.
       *[other] { $left } lignes à envoyer ou à laisser de côté.
    } { $ready ->
        [0] Aucune n’est prête.
        [one] 1 est prête.
       *[other] { $ready } sont prêtes.
    } Pour ne pas envoyer une ligne, décochez-la.
group-kept = Ce groupe est gardé jusqu’au { $until }, puis effacé. Vous pouvez fermer la page et revenir.
group-where = Quelle session ?
group-where-text = Choisissez d’abord : l’âge et le code postal de chaque jeune sont vérifiés avec votre choix.
group-session = Une session pour tout le groupe
group-no-session = Aucune session choisie
group-check = Vérifier les lignes
group-row-ready = Prête
group-row-left = Laissée de côté
group-row-awaited = À remplir
group-row = Ligne { $number } : { $first } { $last }
group-row-open = Voir ou corriger
group-row-session = Session de ce jeune
group-row-same = Comme tout le groupe
group-add = Ajouter une personne
group-full = Ce groupe a { $most } lignes, il est complet. Pour d’autres jeunes, commencez un autre groupe.
group-notice-title = Les jeunes sont d’accord
group-notice = À dire à chaque jeune : { $region } utilise ces réponses pour gérer l’inscription et lui écrire. Elles viennent de vous. Le jeune peut les voir, les corriger et les faire effacer.
group-notice-read = J’ai informé chaque jeune, qui veut participer et accepte que je suive son inscription
group-notice-missing = Informez les jeunes, puis cochez la case.
group-may-act = Chaque jeune accepte aussi que je réponde à sa place : accepter, refuser ou annuler
group-nobody = Cochez au moins une ligne.
group-send-text = Les lignes prêtes partent dans l’ordre de la liste ; cela prend quelques secondes. Celles à corriger restent ici.
group-send = Envoyer les lignes prêtes
group-keep = Garder pour plus tard
group-done =
    { $count ->
        [one] 1 demande est envoyée
       *[other] { $count } demandes sont envoyées
    }
group-done-text = Chaque jeune reçoit nos messages par e-mail, et vous une copie. Sans e-mail, ils vous sont envoyés. Qui était déjà inscrit garde son inscription.
group-done-row = Ligne { $number } : { $youth }
group-go-on =
    { $ready ->
        [one] 1 ligne prête reste à envoyer : envoyez de nouveau pour continuer.
       *[other] { $ready } lignes prêtes restent à envoyer : envoyez de nouveau pour continuer.
    }
group-done-follow = Suivre dans « Mes jeunes »
group-forget-open = Effacer ce groupe
group-forget-text = Les lignes qui ne sont pas envoyées seront effacées. Les jeunes inscrits le restent.
group-forget-sure = Je veux effacer ce groupe
group-forget = Effacer

youth-received-next = La réponse arrive dans quelques instants.
youth-see-mail-next = La suite est écrite à { $youth } par e-mail.
youth-awaiting-guardian-next = Son parent ou responsable légal doit répondre à notre e-mail avant cette date. Aidez-les à le retrouver.
youth-awaiting-guardian-late-next = L’accord n’est pas arrivé à temps : la place va à une autre personne.
youth-waiting-next = Rien à faire. Nous écrirons dès qu’une place se libère.
youth-unreachable-next = Nos e-mails ne lui arrivent pas, et aucune place ne lui est proposée. Vérifiez son adresse ensemble : si elle est bonne, reprenez l’inscription ; sinon, { call-us }.
youth-last-call-next = Une place est libre : la première personne qui accepte a la place. Appelez { $youth }.
youth-last-call-minor-next = Une place est libre. Avant 18 ans, il faut d’abord l’accord d’un parent : { call-us }.
youth-place-taken-next = Une autre personne a été plus rapide. { $youth } reste sur la liste d’attente : une place peut encore se libérer.
youth-offered-next = { $youth } doit accepter ou refuser la place avant cette date.
youth-offered-late-next = Le délai est passé : la place va à la personne suivante.
youth-confirmed-next = Rien à faire : nous attendons { $youth } le premier jour.
youth-confirmed-moved-next = La session a maintenant lieu { $week }. Vérifiez avec { $youth } que ces dates vont.
youth-paused-next = { $youth } peut reprendre son inscription et retrouver son rang, pendant { $pause_days } jours. Parlez-en ensemble.
youth-declined-next = { $youth } peut s’inscrire à une autre session.
youth-lapsed-next = { $youth } peut s’inscrire à une autre session.
youth-cancelled-next = { $youth } peut s’inscrire à une autre session. Une erreur ? { call-us-first }.
youth-session-cancelled-next = { $youth } peut choisir une autre session et sera en tête de sa liste d’attente, pendant { $priority_days } jours.
youth-moved-next = { $youth } a une place dans une autre session.
youth-ineligible-next = Cherchons ensemble une autre solution : { call-us }.
youth-closed-next = { $youth } peut s’inscrire à une autre session.
youth-session-began-next = { $youth } peut s’inscrire à une autre session.
youth-merged-next = L’autre inscription de { $youth } continue.

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
kept-title = Votre connexion a pris fin
kept-title-again = Vous êtes de nouveau dans votre espace
kept-text = Rien n’est perdu. Ce que vous avez écrit est gardé sur cette page, mais n’est pas encore enregistré.
kept-again = Ce que vous aviez écrit n’est pas encore enregistré. Envoyez-le maintenant.
kept-file = Le fichier que vous aviez choisi n’est pas arrivé, et une page ne peut pas le garder : choisissez-le de nouveau. Il n’a pas changé sur votre ordinateur.
kept-first = D’abord :
kept-sign-in = se connecter (nouvel onglet)
kept-then = Ensuite, revenez sur cette page et envoyez.
kept-send = Envoyer ce que j’avais écrit
kept-file-again = Choisir le fichier de nouveau

## Partenaires
upload-title = Déposer vos offres
upload-text = Un fichier, toutes vos offres d’emploi, de stage et de formation. Chaque ligne est lue ; celles qui vont sont prises, et nous vous disons ce qu’il faut corriger dans les autres.
upload-steps-title = Quel fichier ?
upload-template = Prendre le modèle de tableau (CSV)
upload-again = Vous pouvez déposer le même fichier à nouveau après l’avoir corrigé : les offres déjà connues sont mises à jour, jamais doublées.
upload-file = Votre fichier
upload-drop = Choisissez un fichier, ou glissez-le ici.
upload-begin = Commencer un dépôt
upload-send = Envoyer le fichier
upload-sending = Envoi en cours
upload-failed = L’envoi n’a pas abouti. Vérifiez votre connexion et recommencez : rien n’est perdu.
upload-too-big = Ce fichier dépasse 5 Mo. Coupez-le en plusieurs fichiers.
report-waiting-title = En attente de votre fichier
report-waiting-text = Choisissez le fichier, puis envoyez-le. Le résultat s’affichera ici.
report-processing-title = Lecture du fichier en cours
report-processing-text = Quelques secondes suffisent d’ordinaire. Cette page se met à jour toute seule.
report-done-title = Votre fichier est lu
report-refused-title = Ce fichier n’a pas pu être lu
report-needs-mapping-title = Vos colonnes sont à reconnaître
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

## Les offres
home-offers-title = Des offres près de chez vous
home-offers = Emplois, stages, formations, alternances, services civiques : ce que proposent les structures de l’ESS de la région.
home-offers-see = Voir les offres
home-jobs-see = Découvrir les métiers
offers-title = Les offres
offers-lead = Emplois, stages, formations… proposés par les structures de l’ESS de la région.
offers-see-jobs = Découvrir les métiers
offers-filter-type = Type d’offre
offers-filter-departement = Département
offers-filter-domaine = Famille de métiers
offers-any-type = Tous les types
offers-any-departement = Tous les départements
offers-any-domaine = Toutes les familles
offers-filter-send = Filtrer
offers-family = Famille { $letter }
offers-count =
    { $count ->
        [0] Aucune offre
        [one] { $count } offre
       *[other] { $count } offres
    }
offers-all = Voir toutes les offres
offers-from = début le { $day }
offers-pages = Pages de la liste
offers-before = Offres précédentes
offers-after = Offres suivantes
offers-shown = { $first } à { $last } sur { $count }
offers-none = Aucune offre ne correspond en ce moment. Élargissez votre recherche :
offers-none-at-all = Aucune offre n’est proposée en ce moment. Revenez bientôt : de nouvelles offres arrivent chaque semaine.
offers-none-jobs = Découvrir les métiers qui recrutent
offers-instead-type =
    { $count ->
        [one] { $count } offre, tous types confondus
       *[other] { $count } offres, tous types confondus
    }
offers-instead-departement =
    { $count ->
        [one] { $count } offre dans toute la région
       *[other] { $count } offres dans toute la région
    }
offers-instead-domaine =
    { $count ->
        [one] { $count } offre dans toutes les familles de métiers
       *[other] { $count } offres dans toutes les familles de métiers
    }
offers-instead-metier =
    { $count ->
        [one] { $count } offre pour tous les métiers
       *[other] { $count } offres pour tous les métiers
    }

## Une offre
offer-page-title = { $title }, { $employer }
offer-back = Toutes les offres
offer-facts = L’essentiel
offer-description = L’offre en détail
offer-profile = Profil
offer-skills = Compétences
offer-access = Conditions d’accès
offer-employer = La structure
offer-employer-site = Site de { $employer }
offer-more = À savoir aussi
offer-tags = À savoir sur cette offre
offer-job = Le métier
offer-alike = Aussi proposée par une autre structure
offer-apply = Voir comment postuler
offer-apply-title = Comment postuler
offer-apply-lead = Dites que vous répondez à l’offre « { $title } », vue sur EXPLORE.
offer-apply-url = Sur internet
offer-apply-email = Par e-mail
offer-apply-phone = Par téléphone
offer-apply-contact = Personne à contacter
offer-apply-help = Vous hésitez, ou vous voulez de l’aide pour votre candidature ? Parlez-en à la personne qui vous accompagne, ou écrivez-nous.
offer-ended-title = Cette offre n’est plus proposée
offer-ended-text = Elle a été retirée. D’autres offres vous attendent.
offer-ended-named = « { $title } », chez { $employer }, est arrivée à sa fin. D’autres offres vous attendent.
offer-ended-filled = « { $title } », chez { $employer }, n’est plus à pourvoir. D’autres offres vous attendent.
offer-ended-others = Ces offres peuvent vous intéresser
offer-ended-list = Voir toutes les offres

## Les métiers
jobs-title = Les métiers
jobs-lead = Ce qu’on y fait, comment on y entre, et à qui en parler.
jobs-none = Aucune fiche métier n’est encore publiée.
job-back = Tous les métiers
job-rome = Code ROME : { $rome }
job-contacts = À qui en parler
job-contact-site = Site internet
job-offers-count =
    { $count ->
        [0] Aucune offre en ce moment
        [one] { $count } offre en ce moment
       *[other] { $count } offres en ce moment
    }
job-offers-none = De nouvelles offres arrivent chaque semaine.

## L’API
api-answer-200 = La réponse
api-answer-202 = Le formulaire est enregistré
api-title = EXPLORE sur votre site
api-lead = Vous accompagnez des jeunes ? Proposez-leur la semaine EXPLORE là où ils sont : sur votre site, dans votre formulaire ou depuis votre logiciel. C’est gratuit et sans clé.
api-footer = Proposer EXPLORE sur votre site
api-lines = Quelques lignes à copier
api-lines-text = Copiez ces lignes dans une page de votre site. Le bouton mène au formulaire de cette session. Aucun script, aucun suivi.
api-lines-for = Une semaine gratuite, pour les { $min }-{ $max } ans.
api-program = Depuis votre logiciel
api-program-text = Tout se lit et s’envoie en JSON. Demandez « Accept: application/json ».
api-does-sessions = Les sessions à venir, avec leurs places libres en ce moment.
api-does-register = Envoyer la demande d’un jeune pour une ou plusieurs sessions.
api-does-hook = Envoyer les réponses d’un formulaire fait avec un autre outil, signées.
api-does-follow = Où en est sa demande. L’adresse est dans la réponse à la demande.
api-does-offers = Les offres d’emploi, de stage et de formation publiées.
api-does-directory = Les sessions ouvertes, dans les mots de data·inclusion, pour les annuaires de l’insertion.
api-does-calendar = Les sessions, pour un agenda qui les suit.
api-document = La description complète, pour les machines (OpenAPI 3.1)
api-example = Un exemple
api-example-text = Remplacez l’identifiant de la session par celui d’une session de la liste, et les réponses par celles du jeune. Envoyé tel quel, cet exemple est refusé.
api-example-answer = La réponse, 202
api-hooks = Depuis un formulaire fait avec un autre outil
api-hooks-text = Tally, Typeform, Framaforms, Grist, WordPress : demandez-nous de relier votre formulaire. Vous recevez une adresse et un secret. Pour chaque réponse, envoyez à cette adresse le JSON de l’exemple ci-dessus, sans « submission_id », avec trois en-têtes de plus (standardwebhooks.com). Les noms des champs sont les nôtres : votre outil, ou une automatisation entre les deux, fait la correspondance.
api-hooks-webhook-id = L’identifiant de la réponse dans votre outil. Toujours le même pour la même réponse : il n’y aura qu’une inscription.
api-hooks-webhook-timestamp = L’heure de l’envoi, en secondes depuis 1970, à cinq minutes près.
api-hooks-webhook-signature = « v1, » puis, en base64, le HMAC-SHA-256 de « webhook-id.webhook-timestamp.corps ». La clé est ce qui suit « whsec_ » dans le secret, décodé.
api-hooks-refused = Le jeune reçoit la suite par e-mail ; votre outil ne reçoit pas l’adresse de sa page. Un refus, lui, n’est vu que de votre outil : regardez les envois refusés, et renvoyez-les corrigés avec le même « webhook-id ».
api-know = Bon à savoir
api-know-retry = Donnez à chaque formulaire un « submission_id » (UUID) qui ne change pas. Sans réponse de notre part, renvoyez le même : il n’y aura qu’une inscription, et la réponse sera la même. Le même identifiant avec d’autres réponses est refusé (409).
api-know-refusal = Un refus dit pourquoi, en français (« application/problem+json », RFC 9457) : « code » pour votre logiciel, « detail » pour la personne, et dans « errors » une phrase par champ à corriger.
api-know-notice = « notice_read » dit que le jeune a lu comment ses données sont utilisées. Montrez-lui le texte « Vos données » de notre formulaire avant d’envoyer.
api-know-secret = « status_url » ouvre la page personnelle du jeune : qui la connaît peut accepter ou annuler à sa place. Ne la publiez pas, ne la gardez pas plus que nécessaire.
api-pages = Depuis les pages de votre site
api-pages-text = Un navigateur ne laisse vos pages appeler cette API que si nous avons inscrit votre site (CORS). Écrivez-nous son adresse exacte, qui commence par « https:// » :
api-pages-limit = Votre serveur, lui, n’a besoin d’aucune permission.

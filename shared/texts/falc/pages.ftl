### Les pages en français facile à lire et à comprendre (FALC) : ce que lit une personne jeune, et un
### parent à qui son accord est demandé. Les mêmes codes, paramètres et variantes que `fr/pages.ftl`,
### les règles et les mots de `mails.ftl` : une phrase courte par ligne.

## Partout
site-name = EXPLORE
site-tagline = Une semaine pour découvrir des métiers
site-skip = Aller au texte
site-languages = Langue de cette page
site-footer-contact =
    Vous avez une question ?
    Une personne vous répond :
site-footer-phone = Téléphone :
site-error = Erreur
site-error-prefix = Erreur :
error-title = Il y a une erreur
site-back = Retour
back-home = Retour à la première page

## Accueil
home-title = Une semaine pour trouver un métier utile
home-lead =
    Vous avez entre { $min } et { $max } ans ?
    Vous cherchez un métier ?
    Une session est une semaine pour découvrir des métiers utiles.
    Vous rencontrez des personnes qui font ces métiers.
    À la fin, vous avez un projet.
home-free = C’est gratuit.
home-hours = { $hours } heures et { $workshops } activités, en petit groupe.
home-see-sessions = Voir les sessions
home-ess-name = économie sociale et solidaire
home-ess-title = L’ESS, c’est quoi ?
home-ess =
    ESS veut dire : { home-ess-name }.
    L’ESS, ce sont des associations et des entreprises.
    Elles veulent d’abord être utiles.
    Par exemple, elles aident des personnes.
    Ou elles réparent des objets.
    Elles cherchent des personnes pour travailler.
    Il y a des métiers pour tous, avec ou sans diplôme.
home-week-title = La semaine a 3 parties
home-who-title = Est-ce pour moi ?
home-who = Oui, si vous êtes dans une de ces situations :
home-sessions-title = Les prochaines sessions
home-filter-all = Tous
home-filter-departement = Département :
home-filter-mois = Mois :
home-none-there =
    Il n’y a pas de session pour vos choix.
    Choisissez un autre mois ou un autre département.
home-none-see-all =
    { $count ->
        [one] Voir la session
       *[other] Voir les { $count } sessions
    }
home-none =
    Pour le moment, toutes les sessions sont fermées.
    De nouvelles dates arrivent.
    Regardez cette page dans quelques jours.
    Ou écrivez-nous.
home-register = S’inscrire
home-wait = Aller sur la liste d’attente
home-closed = Les inscriptions sont finies
home-feed = Suivre ces sessions dans le calendrier de mon téléphone
home-how-title = Comment faire ?
home-how-1 =
    Vous remplissez un formulaire pour vous inscrire.
    Un formulaire est une page avec des questions.
    S’inscrire, c’est demander une place.
    Il faut environ 3 minutes.
home-how-2 =
    La réponse arrive tout de suite.
    Vous lisez la réponse à l’écran et dans vos e-mails.
home-how-3 =
    Toutes les places sont prises ?
    Alors vous avez un numéro sur la liste d’attente.
    { mail-waitlist-meaning }
    Quand une place sera libre pour vous, nous vous écrirons.

profile-dropout = J’ai quitté l’école sans diplôme
profile-no-qualification = Je n’ai pas appris de métier
profile-graduate-seeking = J’ai un diplôme et je cherche un travail

## La page d’une session
session-to-calendar = Noter ces dates dans le calendrier de mon téléphone
session-not-yet =
    Noter les dates, ce n’est pas s’inscrire.
    Pour venir, il faut s’inscrire.
session-before = Avant de venir
session-bring = À apporter le premier jour : { $bring }.
session-help =
    Vous avez une question ?
    Vous avez besoin d’aide pour venir ou pour participer ?
    Par exemple, vous êtes en fauteuil.
    Ou vous parlez la langue des signes.
    Dites-le-nous :

## Formulaire
form-title = S’inscrire
form-session = Votre session
form-dates = Dates
form-start = Début
form-place = Où
form-full =
    Toutes les places de cette session sont prises.
    Vous pouvez vous inscrire sur la liste d’attente.
    { mail-waitlist-meaning }
    Vous aurez un numéro sur cette liste.
    Quand une place sera libre pour vous, nous vous écrirons.
form-all-required =
    Répondez à toutes les questions.
    Si la réponse n’est pas obligatoire, c’est écrit.
form-you = Vous
form-first-name = Prénom
form-last-name = Nom de famille
form-birth-date = Date de naissance
form-birth-date-hint = Exemple : 27 3 2007
form-day = Jour
form-month = Mois
form-year = Année
form-reach = Pour vous écrire et vous appeler
form-email = Adresse e-mail
form-email-hint =
    Donnez une adresse où vous lisez vos messages.
    L’adresse de votre famille est possible aussi.
form-phone = Numéro de téléphone
form-phone-hint = Exemple : 06 12 34 56 78
form-postcode = Code postal
form-postcode-hint =
    Ce sont les 5 chiffres de votre ville.
    Exemple : 93100
form-language = Comment voulez-vous lire nos messages ?
form-language-hint = Vous pourrez changer d’avis sur votre page.
language-fr = Français
language-falc = Français facile à lire
language-en = English
form-profile = Votre situation
form-profile-hint = Choisissez la phrase qui vous ressemble le plus.
form-counsellor = Une personne vous accompagne ?
form-counsellor-text =
    Cette partie n’est pas obligatoire.
    Une personne vous aide peut-être dans vos projets.
    Par exemple, elle travaille à la mission locale.
    La mission locale aide les jeunes à trouver un travail.
    Ou elle travaille à France Travail.
    France Travail aide aussi à trouver un travail.
    Ou c’est votre professeur.
    Vous donnez son adresse e-mail ?
    Alors vous acceptez une chose : cette personne lira aussi nos messages.
form-counsellor-name = Son nom
form-counsellor-organisation = Où travaille cette personne ?
form-counsellor-organisation-hint = Par exemple : mission locale
form-counsellor-email = Son adresse e-mail
form-counsellor-may-act = Je suis d’accord : cette personne peut dire oui ou annuler pour moi
form-notice = Vos données
form-notice-text =
    Vos données sont les réponses que vous donnez ici.
    L’organisateur de la session est : { $region }.
    Il utilise vos données pour votre inscription.
    Il utilise vos données pour vous écrire.
    Il montre aussi les résultats d’EXPLORE à ceux qui paient la semaine.
    Dans ces résultats, votre nom n’est pas écrit.
form-notice-more = En savoir plus sur vos données
form-notice-who =
    Qui s’occupe de vos données ?
    C’est : { $region }.
    Vous avez une question sur vos données ?
    Écrivez à { $email }.
form-notice-why =
    Pourquoi demander vos données ?
    C’est pour organiser EXPLORE.
    C’est une mission d’intérêt public.
    Cela veut dire : un travail utile à tous.
    Une loi d’Europe le permet.
    Elle s’appelle le RGPD.
    RGPD veut dire : règlement général sur la protection des données.
    Dans cette loi, c’est l’article 6.1.e.
    Sans vos réponses, nous ne pouvons pas vous inscrire.
form-notice-to =
    Qui voit vos données ?
    L’équipe d’EXPLORE.
    Les personnes qui animent la semaine.
    La personne qui vous accompagne, si vous donnez son nom.
    Nous ne vendons pas vos données.
    Nous ne les donnons à personne d’autre.
form-notice-how-long =
    Combien de temps gardons-nous vos données ?
    Nous les gardons 2 ans après notre dernier contact.
    Si vous ne venez pas à la session, nous les gardons 12 mois.
    Après, nous les effaçons.
    Ou nous enlevons votre nom pour toujours.
form-notice-rights =
    Quels sont vos droits ?
    Vous pouvez voir vos données.
    Vous pouvez les corriger.
    Vous pouvez les faire effacer.
    Vous pouvez limiter leur utilisation.
    Vous pouvez refuser leur utilisation.
    Pour cela, écrivez-nous.
    Notre réponse ne vous va pas ?
    Écrivez à la CNIL.
    La CNIL protège les données de tous.
    Son site internet est : cnil.fr.
form-notice-read = J’ai lu comment mes données sont utilisées
form-send = Envoyer ma demande
form-save-text =
    Il vous manque une réponse ?
    Vous pouvez finir plus tard.
    Nous gardons vos réponses pendant 7 jours.
    Nous vous donnons un lien pour continuer.
    Votre demande n’est pas envoyée.
form-save = Garder et finir plus tard
draft-resumed =
    Vous pouvez continuer ici.
    Votre demande n’est pas encore envoyée.
    Nous gardons vos réponses jusqu’au { $until }.
draft-kept-title = Vos réponses sont gardées
draft-kept-text =
    Votre demande n’est pas encore envoyée.
    Vous n’avez pas encore de place.
    Vous voulez continuer ?
    Ouvrez ce lien sur ce téléphone.
    Ou ouvrez ce lien sur un autre appareil.
draft-kept-until =
    Le lien marche jusqu’au { $until }.
    Après, tout est effacé.
    Vous gardez vos réponses encore une fois ?
    Alors vous avez de nouveau 7 jours.
draft-link = Votre lien, à copier
draft-link-hint =
    Appuyez longtemps sur le lien.
    Choisissez « Copier ».
    Puis collez le lien dans un message pour vous.
draft-mail = Envoyer le lien à mon adresse e-mail
draft-mail-subject = EXPLORE : continuer mon inscription
draft-mail-text =
    Je peux continuer mon inscription à EXPLORE jusqu’au { $until }.
    Le lien pour continuer est :
    { $link }
draft-private =
    Avec ce lien, on voit vos réponses.
    Donnez ce lien seulement à une personne de confiance.
draft-resume = Continuer maintenant
form-choices = Choisir aussi d’autres dates
form-choices-text =
    Cette partie n’est pas obligatoire.
    Vous pouvez demander plusieurs sessions.
    Vous pouvez avoir 1 seule place.
    Quand vous avez une place, vos autres demandes sont finies.
form-choice-2 = Choix numéro 2
form-choice-3 = Choix numéro 3
form-choice-4 = Choix numéro 4
form-choice-5 = Choix numéro 5
form-no-choice = Aucune autre session
form-departments = Ou toutes les dates dans ces départements
form-departments-hint = Nous ajoutons toutes les sessions ouvertes du département.
form-guardian = Vous aurez moins de { $age } ans au début de la session ?
form-guardian-text =
    Donnez le nom d’un parent ou d’un responsable légal.
    { mail-guardian-meaning }
    Quand une place sera libre pour vous, nous lui écrirons.
    Cette personne doit être d’accord.
    Elle aura { $days } jours pour répondre.
form-guardian-name = Son nom
form-guardian-email = Son adresse e-mail
form-guardian-phone = Son numéro de téléphone, pas obligatoire
form-cancelled-title = Cette session est annulée
form-cancelled-text =
    Annulée, cela veut dire : la session n’aura pas lieu.
    Vous pouvez choisir une autre session.
form-closed-title = Les inscriptions à cette session sont finies
form-closed-text =
    Les inscriptions s’arrêtent 48 heures avant le début.
    Vous pouvez choisir une autre session.
form-closed-kept = Vos réponses ne sont pas perdues
form-closed-fill =
    Choisissez une autre session.
    Vos réponses y seront déjà écrites.
form-closed-save =
    Vous voulez choisir plus tard ?
    Nous gardons vos réponses pendant 7 jours.
    Nous vous donnons un lien pour continuer.
form-other-sessions = Voir les autres sessions
form-other-content-title = Ce formulaire est déjà envoyé
form-own-page = Sur votre page, vous voyez où en est votre demande.
form-not-sent-title = Votre demande n’est pas encore envoyée
form-wait = Nous vérifions une chose : votre demande part dans quelques secondes.

## Retrouver le lien de sa page
link-lost = Vous avez perdu le lien de votre page ?
link-title = Retrouver mon lien
link-text =
    Vous avez une page pour votre inscription.
    Un lien ouvre cette page.
    Nous avons envoyé ce lien par e-mail.
    Vous ne trouvez plus le lien ?
    Donnez votre adresse e-mail.
    Nous vous enverrons le lien de nouveau.
link-email-hint =
    C’est l’adresse e-mail de l’inscription.
    Vous accompagnez une personne ?
    Donnez l’adresse écrite pour vous dans l’inscription.
link-send = Recevoir mon lien
link-asked-title = Regardez vos e-mails
link-asked-text =
    Si nous connaissons cette adresse, vous recevrez un e-mail dans quelques minutes.
    Le lien est dans cet e-mail.
    Ici, nous ne disons pas si nous connaissons une adresse.
    C’est pour protéger chaque personne.
link-nothing-title = Vous ne recevez rien ?
link-nothing-spam =
    Regardez aussi dans les messages indésirables.
    Les messages indésirables s’appellent aussi des spams.
link-nothing-other =
    Essayez une autre adresse e-mail.
    Par exemple, l’adresse d’un parent ou votre ancienne adresse.
    Vous voulez essayer la même adresse ?
    Attendez 15 minutes.
link-nothing-call = { $phone ->
    [none]
        Écrivez à { $email }.
        Une personne de l’équipe vous aidera.
   *[other]
        Appelez le { $phone }.
        Une personne de l’équipe vous aidera.
}

## La page de chaque personne
person-next = Que faire maintenant ?
person-keep =
    Gardez le lien de cette page.
    Ce lien est seulement pour vous.
    Vous pouvez ouvrir cette page quand vous voulez.
person-refresh =
    Cette page change toute seule.
    Vous pouvez attendre ici.
person-rank = Votre numéro sur la liste d’attente
person-deadline =
    Répondez avant le { $moment }.
    Après, la place sera pour une autre personne.
person-accept = Oui, j’accepte la place
person-decline-open = Je ne peux pas venir
person-decline-text =
    Refuser, c’est dire non.
    Si vous dites non, la place sera pour une autre personne.
    Votre nom ne sera plus sur la liste d’attente de cette session.
person-decline-sure = Je ne veux plus cette place
person-decline = Non, je refuse la place
person-accept-ends-others = Si vous dites oui, vos autres demandes sont finies.
person-accept-gives-back =
    Vous avez déjà une place dans une autre session.
    Si vous dites oui à cette place, vous perdez l’autre place.
person-to-calendar = Noter la semaine dans le calendrier de mon téléphone
person-cannot-come = Je ne peux plus venir
person-resume-paused = Reprendre mon inscription
person-resume-unreachable = Mon adresse est bonne, je continue
person-others = Vos autres choix
person-other-session-waiting =
    Une autre session vous va aussi ?
    Vous pouvez demander cette session maintenant.
    Vous gardez votre numéro ici.
person-other-session-confirmed =
    Vous préférez une autre session ?
    Vous pouvez demander cette session.
    Vous gardez votre place ici.
    Si vous acceptez une place ailleurs, vous perdez votre place ici.
person-open-sessions = Les sessions ouvertes
person-cancel-open = Annuler mon inscription
person-language = Changer la langue de nos messages
language-title = La langue de nos messages
language-text =
    Vos prochains e-mails et vos prochaines lettres seront dans cette langue.
    Votre page sera aussi dans cette langue.
language-send = Enregistrer
language-keep = Revenir à ma page
language-done =
    Nous avons noté votre choix.
    Nos prochains messages seront écrits comme cela.
wish-title = Recevoir des offres
wish-lead =
    Une offre est un emploi, un stage ou une formation.
    Après votre session, vous pouvez recevoir des offres par e-mail.
wish-open = Choisir mes offres
wish-back = Revenir à ma page
wish-text =
    Vous recevez le premier e-mail à la fin de votre session.
    Après, vous recevez au plus 1 e-mail par semaine.
    Vous recevez un e-mail seulement s’il y a de nouvelles offres.
    Les e-mails s’arrêtent après 6 mois.
    Vous pouvez arrêter quand vous voulez.
wish-now-yes =
    En ce moment, votre réponse est oui.
    Vous recevrez des offres.
wish-now-no =
    En ce moment, votre réponse est non.
    Vous ne recevez pas d’offres.
wish-question = Voulez-vous recevoir des offres par e-mail ?
wish-yes = Oui
wish-no = Non
wish-choices = Quelles offres ?
wish-choices-text =
    Cochez ce que vous voulez.
    Si vous ne cochez rien dans une liste, nous envoyons tout.
wish-departments = Départements
wish-kinds = Types d’offre
wish-families = Familles de métiers
wish-counsellor = La personne qui vous accompagne
wish-copied = Envoyer les mêmes offres à cette personne
wish-data =
    Vos choix servent seulement à choisir ces offres.
    L’organisateur est : { $region }.
    Si vous dites non, il efface vos choix tout de suite.
wish-send = Enregistrer
stop-title = Arrêter les offres par e-mail ?
stop-text =
    Vous recevrez encore nos autres e-mails.
    Par exemple, les e-mails sur une inscription.
stop-send = Arrêter les offres
stop-done-title = Les offres par e-mail sont arrêtées
stop-done-text =
    Vous recevrez encore nos autres e-mails.
    Par exemple, les e-mails sur une inscription.
    Une offre déjà envoyée peut encore arriver.
cancel-title = Annuler votre inscription ?
cancel-word = ANNULER
cancel-text-seat =
    Annuler, c’est dire : « Je ne viens plus. »
    Votre place sera pour une autre personne.
    Après, vous ne pourrez pas changer d’avis.
cancel-text-rank =
    Annuler, c’est dire : « Je ne viens plus. »
    Vous perdrez votre numéro sur la liste d’attente.
    Après, vous ne pourrez pas changer d’avis.
cancel-label = Pour annuler, écrivez le mot ANNULER
cancel-send = Annuler mon inscription
cancel-keep = Non, garder mon inscription

# L’adresse e-mail, à corriger par la personne.
address-open = Corriger mon adresse e-mail
address-title = Corriger votre adresse e-mail
address-text =
    Donnez votre nouvelle adresse e-mail.
    Nous vous écrirons tout de suite à cette adresse.
    Nous vous dirons où en est votre inscription.
address-dead-title = Nos e-mails n’arrivent pas chez vous
address-dead-text =
    Il y a peut-être une erreur dans votre adresse e-mail.
    Ou cette adresse n’existe plus.
    Donnez-nous la bonne adresse.
    Nous vous écrirons tout de suite.
    Nous vous dirons où en est votre inscription.
address-label = Votre adresse e-mail
address-hint =
    Donnez une adresse où vous lisez vos messages.
    L’adresse de votre famille est possible aussi.
address-send = Écrivez-moi à cette adresse
address-back = Retour à ma page

# « Mes données » : ce que nous savons d’une personne, montré après un code reçu par e-mail.
data-open = Voir mes données
data-title = Mes données
data-back = Retour à ma page
data-ask-text =
    Vos données sont ce que nous savons de vous.
    Ici, vous pouvez voir vos données.
    Vous pouvez aussi garder une copie.
    Nous devons être sûrs que c’est vous.
    Nous envoyons donc un code à votre adresse e-mail.
    Un code est une suite de chiffres.
data-ask-send = Recevoir un code
data-ask-kept =
    Le code marche pendant 15 minutes.
    Il marche une seule fois.
data-call-title = Nous ne pouvons pas vous envoyer de code
data-call-text =
    Nous envoyons le code seulement à une adresse e-mail sûre.
    Il y a un problème avec la vôtre.
    Nous n’avons peut-être pas votre adresse e-mail.
    Ou nos messages n’arrivent pas à cette adresse.
    Ou vous avez changé l’adresse sur votre page.
data-call-us = { $phone ->
    [none]
        Écrivez à { $email }.
        Nous vérifierons que c’est vous.
        Puis nous vous donnerons vos données.
   *[other]
        Appelez le { $phone }.
        Ou écrivez à { $email }.
        Nous vérifierons que c’est vous.
        Puis nous vous donnerons vos données.
}
data-code-title = Écrivez le code reçu par e-mail
data-code-text =
    Le code arrive dans 1 ou 2 minutes.
    Il arrive à l’adresse e-mail de votre inscription.
    Regardez aussi dans les messages indésirables.
    Les messages indésirables s’appellent aussi des spams.
data-code-label = Code de 6 chiffres
data-code-send = Voir mes données
data-code-again-title = Le code n’arrive pas ou ne marche plus ?
data-code-again = Recevoir un autre code
data-lead =
    Voici tout ce que nous savons de vous.
    Cette page se ferme toute seule après 15 minutes.
data-close = Fermer mes données
data-files = Garder une copie
data-file-text = Fichier à lire
data-file-json = Fichier pour un programme d’ordinateur
data-file-head = Ce que { $region } sait de vous, le { $moment }
data-file-row = { $label } : { $value }
data-between = { " – " }
data-none = Rien
data-person = Vous
data-first-name = Prénom
data-last-name = Nom de famille
data-birth-date = Date de naissance
data-email = Adresse e-mail
data-email-none = rien
data-email-dead = { $email } : nos messages n’arrivent pas à cette adresse
data-phone = Numéro de téléphone
data-postcode = Code postal
data-language = Langue de nos messages
data-earlier-address = Adresse e-mail jusqu’au { $moment }
data-forms = Ce qui est écrit dans les formulaires
data-form-at = { $taken ->
    [true] Formulaire du { $moment }
   *[false] Formulaire du { $moment }, gardé mais pas utilisé
}
data-form-counsellor = Personne qui vous accompagne : { $name }
data-form-guardian = Parent ou responsable légal : { $name }
data-registration = Inscription : { $title }, { $week }
data-state = Où en est l’inscription
data-counsellor = La personne qui vous accompagne
data-may-act = { $may ->
    [true] { $name }, qui peut répondre pour vous
   *[false] { $name }
}
data-guardian = Parent ou responsable légal
data-fact =
    { $why }
    Qui a fait cela : { $who }.
data-by-youth = vous
data-by-system = l’ordinateur
data-by-staff = l’équipe
data-by-counsellor = la personne qui vous accompagne
data-by-guardian = votre parent ou responsable légal
data-mails = Les messages envoyés pour vous
data-mail = « { $what } », { $to } : { $state }
data-mail-no-date = Date pas connue
data-to-youth = à vous
data-to-counsellor = à la personne qui vous accompagne
data-to-guardian = à votre parent ou responsable légal
data-offers = Les offres par e-mail
data-offers-wanted = Vous voulez
data-offers-all = toutes les offres
data-offers-sent = Offres déjà envoyées
data-others = Les autres données
data-codes = Codes demandés ces derniers jours
data-notes = Notes de l’équipe
data-notes-count = { $count ->
    [0] aucune note
    [one]
        1 note.
        Pour lire cette note, écrivez-nous ou appelez-nous.
   *[other]
        { $count } notes.
        Pour lire ces notes, écrivez-nous ou appelez-nous.
}
data-digests = Pour vous reconnaître
data-digests-text =
    Nous gardons des signes calculés par l’ordinateur.
    Il utilise votre nom et votre date de naissance.
    Il utilise aussi votre adresse et votre téléphone.
    Personne ne peut lire vos données dans ces signes.
    Avec ces signes, nous ne vous inscrivons pas 2 fois.
data-erase-title = Tout effacer
data-erase-text =
    Vous pouvez effacer ce que nous savons de vous.
    La page suivante explique ce qui se passe.
data-erase-open = Effacer mes données
erase-title = Effacer vos données ?
erase-seats =
    Vos prochaines inscriptions seront annulées.
    Si vous avez une place, elle sera pour une autre personne.
    Si vous êtes sur une liste d’attente, vous perdrez votre numéro.
erase-gone =
    Nous effaçons votre nom et votre date de naissance.
    Nous effaçons vos adresses et votre téléphone.
    Nous effaçons vos formulaires et vos choix d’offres.
    Nous effaçons aussi les notes de l’équipe sur vous.
erase-stays =
    Nous gardons la date de l’inscription, sans votre nom.
    C’est pour compter les places.
    La personne qui vous accompagne garde nos messages.
    Votre parent ou responsable légal garde aussi nos messages.
    Nous gardons leur adresse.
erase-mails =
    Vous ne recevrez plus de message de nous.
    La page suivante dira que c’est fait.
    Vous ne recevrez pas d’e-mail pour le dire.
erase-final =
    Après, vous ne pourrez pas changer d’avis.
    Vous voulez garder une copie ?
    Faites la copie avant.
erase-word = EFFACER
erase-label = Pour effacer, écrivez le mot EFFACER
erase-send = Effacer mes données
erase-keep = Non, garder mes données
erased-title = Ces données sont effacées
erased-text =
    Nous ne savons plus qui vous êtes.
    Nous ne vous écrirons plus.
    Vos prochaines inscriptions sont annulées.
erased-again =
    Vous pouvez vous inscrire de nouveau quand vous voulez.
    Ce sera comme la première fois.
erased-home = Voir les sessions
data-why = Pourquoi, combien de temps, qui voit vos données

# Une situation : ce qu’elle est (title), que faire (next), en deux mots (short).
call-us-first = { $phone ->
    [none] Écrivez à { $email }
   *[other] Appelez le { $phone } ou écrivez à { $email }
}
call-us = { $phone ->
    [none] écrivez à { $email }
   *[other] appelez le { $phone } ou écrivez à { $email }
}
choose-another = Vous pouvez vous inscrire à une autre session quand vous voulez.

standing-late = Il fallait répondre avant le { $until }.
standing-placed-by-team = L’équipe a décidé de donner une place avant son tour à au moins 1 personne.

state-received-title = Nous avons reçu votre demande
state-received-next =
    La réponse arrive ici et par e-mail.
    Regardez aussi dans les messages indésirables.
    Les messages indésirables s’appellent aussi des spams.
state-received-short = Demande reçue
state-see-mail-title = Nous avons reçu votre demande
state-see-mail-next =
    Lisez vos e-mails.
    Regardez aussi dans les messages indésirables.
    Les messages indésirables s’appellent aussi des spams.

state-awaiting-guardian-title = Un parent doit être d’accord
state-awaiting-guardian-next =
    Nous avons écrit à votre parent ou responsable légal.
    { mail-guardian-meaning }
    Parlez à cette personne.
    Elle doit répondre à notre e-mail avant le { $until }.
    Si elle répond trop tard, la place sera pour une autre personne.
    Son adresse e-mail est fausse ?
    Dites-le-nous : { call-us }.
state-awaiting-guardian-short = Un parent doit être d’accord
state-awaiting-guardian-late-title = La réponse de votre parent n’est pas arrivée à temps
state-awaiting-guardian-late-next =
    Nous ne gardons plus la place.
    Regardez cette page dans quelques minutes.
    La réponse arrive maintenant ?
    Dites-le-nous vite : { call-us }.

state-waiting-title = Vous êtes sur la liste d’attente
state-waiting-next =
    { mail-waitlist-meaning }
    Maintenant, il faut attendre.
    Quand une place sera libre pour vous, nous vous écrirons.
    Lisez souvent vos e-mails.
    Il faudra répondre avant une date.
state-waiting-short = Sur la liste d’attente
state-unreachable-title = Nos e-mails n’arrivent pas chez vous
state-unreachable-next =
    Pour le moment, nous ne vous proposons pas de place.
    Vous gardez votre numéro.
    Votre adresse e-mail est bonne ?
    Effacez des messages pour faire de la place.
    Puis continuez votre inscription sur cette page.
    Votre adresse est fausse ?
    Vous ne pouvez plus lire ces messages ?
    Donnez une autre adresse sur cette page.
state-last-call-title = Une place est libre : répondez vite
state-last-call-next =
    Nous avons écrit à plusieurs personnes.
    La place est pour la première personne qui dit oui.
    Vous pouvez venir ?
    Acceptez tout de suite la place.
    Accepter, c’est dire oui.
    Vous ne pouvez pas venir ?
    Alors vous n’avez rien à faire.
state-last-call-minor-title = Une place est libre : un parent doit être d’accord
state-last-call-minor-next =
    La session commence bientôt.
    Vous avez moins de 18 ans.
    Un parent ou un responsable légal doit être d’accord.
    { mail-guardian-meaning }
    Cet adulte doit nous appeler vite.
    Pour nous le dire, { call-us }.
state-place-taken-title = Une autre personne a pris la place
state-place-taken-next =
    Nous sommes désolés.
    Vous êtes toujours sur la liste d’attente.
    Une autre place peut devenir libre.
    Regardez encore cette page plus tard.

state-offered-title = Une place est libre pour vous
state-offered-next =
    Vous pouvez dire oui ou non.
    Nous gardons la place pour vous jusqu’à la date plus bas.
    Accepter, c’est dire oui.
    Refuser, c’est dire non.
state-offered-short = Place proposée
state-offered-late-title = Le temps pour répondre est fini
state-offered-late-next =
    La place est pour une autre personne.
    Regardez cette page dans quelques minutes.

state-confirmed-title = Vous avez une place
state-confirmed-next =
    C’est sûr : vous pouvez venir à la session.
    Notez les dates.
    Nous vous attendons le premier jour.
    Vous ne pouvez plus venir ?
    Appuyez sur « { person-cannot-come } ».
    Une autre personne aura la place.
    Nous vous avons envoyé un e-mail.
    Un fichier est joint à cet e-mail.
    Ouvrez ce fichier pour noter la session dans le calendrier de votre téléphone.
state-confirmed-short = Vous avez une place
state-confirmed-moved-title = Nouvelles dates : vous gardez votre place
state-confirmed-moved-next =
    Voici les nouvelles dates : { $week }.
    Vous pouvez venir à ces dates ?
    Très bien.
    Vous n’avez rien à faire.
    Vous ne pouvez plus venir ?
    Appuyez sur « { person-cannot-come } ».
    Une autre personne aura la place.

state-paused-title = Votre inscription est en pause
state-paused-next =
    En pause, cela veut dire : nous arrêtons de vous proposer une place.
    Vous voulez encore venir ?
    Appuyez sur « { person-resume-paused } » avant le { $until }.
    Vous aurez de nouveau votre numéro.
    Après cette date, votre inscription sera terminée.
state-paused-short = En pause

state-declined-title = La place est refusée
state-declined-next = { choose-another }
state-declined-short = Place refusée
state-lapsed-title = Votre inscription est terminée
state-lapsed-next =
    Vous voulez encore venir ?
    Choisissez une des sessions ouvertes.
    C’est une erreur ?
    Dites-le-nous : { call-us }.
state-lapsed-short = Terminée
state-cancelled-title = Votre inscription est annulée
state-cancelled-next =
    { choose-another }
    C’est une erreur ?
    Dites-le-nous vite : { call-us }.
state-cancelled-short = Annulée
state-session-cancelled-title = La session est annulée
state-session-cancelled-next =
    Annulée, cela veut dire : la session n’aura pas lieu.
    Choisissez une autre session plus bas.
    Vous passez avant les autres personnes sur la liste d’attente de cette nouvelle session.
    Vous avez { $priority_days } jours pour cela.
state-moved-title = Vous avez une place dans une autre session
state-moved-next =
    Cette demande est donc terminée.
    Votre place a une autre page.
    Son lien est dans l’e-mail qui dit : « Vous avez une place ».
state-moved-short = Place dans une autre session
state-ineligible-title = Vous ne pouvez plus participer à cette session
state-ineligible-next =
    Nous cherchons une solution avec vous.
    Pour cela, { call-us }.
state-ineligible-short = Vous ne pouvez plus participer
state-closed-title = Cette demande est terminée
state-closed-next = { choose-another }
state-closed-short = Terminée
state-session-began-title = La session a commencé
state-session-began-next =
    Cette fois, il n’y a pas de place pour vous.
    Nous sommes désolés.
    D’autres dates vous vont ?
    Choisissez une autre session.
state-merged-title = Vos 2 demandes sont maintenant 1 seule demande
state-merged-next =
    Cette demande est terminée.
    L’autre demande continue.
    Ouvrez le lien de votre dernier e-mail.

## La page du parent ou responsable légal
guardian-asked-title = { $youth } a besoin de votre accord
guardian-asked-text =
    Nous gardons une place pour { $youth } dans une semaine gratuite.
    C’est une semaine pour découvrir des métiers.
    Avant 18 ans, un parent ou un responsable légal doit être d’accord.
    Le responsable légal est l’adulte qui décide pour un jeune devant la loi.
guardian-late-title = Le temps pour répondre est fini
guardian-late-text =
    Nous ne gardons plus la place de { $youth }.
    Vous êtes d’accord maintenant ?
    Dites-le-nous vite : { call-us }.
guardian-agreed-title = Vous êtes d’accord, merci
guardian-agreed-text =
    C’est sûr : { $youth } a une place.
    Nous lui avons écrit.
    Vous n’avez plus rien à faire.
guardian-refused-title = Vous n’êtes pas d’accord
guardian-refused-text =
    L’inscription de { $youth } est annulée.
    La place est pour une autre personne.
    Vous avez changé d’avis ?
    Dites-le-nous vite : { call-us }.
guardian-over-title = Cette inscription est terminée
guardian-over-text =
    Nous n’attendons plus votre réponse.
    Vous avez une question ?
    { call-us-first }.
guardian-not-yet-title = Pour le moment, nous ne gardons pas de place
guardian-not-yet-text =
    { $youth } est sur la liste d’attente.
    { mail-waitlist-meaning }
    Quand une place sera libre, nous vous écrirons de nouveau.
guardian-deadline =
    Répondez avant le { $moment }.
    Après, la place sera pour une autre personne.
guardian-week-title = Que fait-on pendant cette semaine ?
guardian-week =
    La semaine dure { $hours } heures.
    Il y a { $workshops } activités, en petit groupe.
    L’organisateur est : { $region }.
    C’est gratuit.
    La semaine a 3 parties :
guardian-answer = Votre réponse
guardian-agree-sure = Je suis parent ou responsable légal de { $youth } et je suis d’accord
guardian-agree = Oui, je suis d’accord
guardian-refuse-open = Je ne suis pas d’accord
guardian-withdraw-open = J’ai changé d’avis : je ne suis plus d’accord
guardian-refuse-text =
    L’inscription de { $youth } sera annulée.
    La place sera pour une autre personne.
    Après, vous ne pourrez pas changer d’avis.
guardian-refuse-sure = Je suis parent ou responsable légal de { $youth } et je ne suis pas d’accord
guardian-refuse = Non, je ne suis pas d’accord
guardian-data =
    Nous utilisons votre nom et votre adresse seulement pour cette question.
    Qui s’occupe de vos données ?
    C’est : { $region }.

## De l’accueil vers des pages en français
start-home = Vous accompagnez des jeunes ?
group-title = Inscrire un groupe
home-offers-title = Des offres près de chez vous
home-offers =
    Une offre est un emploi, un stage ou une formation.
    Voici les offres de l’ESS dans la région.
home-offers-see = Voir les offres
home-jobs-see = Découvrir les métiers
api-footer = EXPLORE sur votre site internet

## Les familles de métiers, pour choisir ses offres
offers-family = Famille { $letter }
job-family-A = Travail de la terre, nature, animaux
job-family-B = Arts et objets d’art
job-family-C = Banque, assurance, vente de maisons
job-family-D = Magasins et vente
job-family-E = Communication, journaux, télévision
job-family-F = Construction de bâtiments et de routes
job-family-G = Hôtels, restaurants, voyages, loisirs
job-family-H = Usines
job-family-I = Installer et réparer des machines
job-family-J = Santé
job-family-K = Aide aux personnes
job-family-L = Spectacle
job-family-M = Travail de bureau
job-family-N = Transport

## Sur « Mes données » : quels messages, et s’ils sont arrivés
staff-mail-received = Demande reçue
staff-mail-confirmed = Vous avez une place
staff-mail-waiting = Liste d’attente
staff-mail-offered = Place proposée
staff-mail-declined = Place refusée
staff-mail-lapsed = La place va à une autre personne
staff-mail-recalled = Place retirée
staff-mail-last-call = Une place est libre
staff-mail-paused = Inscription en pause
staff-mail-resumed = Votre inscription continue
staff-mail-session-moved = Nouvelles dates
staff-mail-reminder = La session commence bientôt
staff-mail-session-cancelled = Session annulée
staff-mail-cancelled = Inscription annulée
staff-mail-expired = Inscription terminée
staff-mail-released = Place rendue
staff-mail-session-began = La session a commencé
staff-mail-ineligible = Vous ne pouvez plus participer
staff-mail-reinstated = Votre inscription continue
staff-mail-already-registered = Vous avez déjà une inscription
staff-mail-guardian-asked = Un parent doit être d’accord
staff-mail-guardian-authorisation = Question à un parent
staff-mail-address-dead = Les e-mails n’arrivent pas
staff-mail-unreachable = L’e-mail avec une place n’est pas arrivé
staff-mail-is-claimed = L’envoi est en cours
staff-mail-is-due-again = Pas encore envoyé, nous essaierons de nouveau
staff-mail-is-to-print = Lettre à imprimer
staff-mail-is-unknown = Nous ne savons pas si ce message est envoyé
staff-mail-is-sent = Envoyé
staff-mail-is-delivered = Arrivé
staff-mail-is-bounced = Pas arrivé, car l’adresse refuse ce message
staff-mail-is-complained = Arrivé, mais classé dans les messages indésirables
staff-mail-is-failed = Pas envoyé
staff-mail-links = Liens demandés
staff-mail-code = Code pour voir vos données
staff-mail-digest = Offres par e-mail

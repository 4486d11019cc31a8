# Ce que le système refuse aux personnes jeunes et à leurs parents, et pourquoi ; puis ce qui ne va pas
# dans un champ. Les mêmes codes et paramètres que `fr/refusals.ftl`, une phrase courte par ligne.

status-403 = Cette page est fermée pour vous
status-404 = Cette page n’existe pas
status-409 = Ce n’est pas possible
status-413 = Votre demande est trop grosse
status-422 = Il y a une réponse à corriger
status-429 = Il y a trop de demandes
status-500 = Il y a un problème
status-503 = Essayez de nouveau dans 1 minute

refusal-not-eligible = Il faut corriger des réponses.
refusal-other-content =
    Vous avez déjà envoyé ce formulaire.
    Vos premières réponses étaient différentes.
    Votre demande n’a pas changé.
    L’équipe a gardé vos nouvelles réponses.
    L’équipe peut vous aider à corriger.
refusal-no-such-session =
    Cette session n’existe pas.
    Ou elle n’est plus proposée.
refusal-no-such-registration =
    Ce lien ne marche pas.
    Le lien est peut-être trop vieux.
    Il manque peut-être une partie du lien.
    Prenez le lien de votre dernier e-mail.
refusal-no-such-draft =
    Ce lien ne marche pas.
    Nous gardons vos réponses pendant 7 jours.
    Quand vous envoyez votre demande, le lien s’arrête.
    Il manque peut-être une partie du lien.
    Vous pouvez aussi commencer une nouvelle inscription.
refusal-no-such-page =
    Cette page n’existe pas.
    Ou elle n’existe plus.
refusal-no-such-region = Cette région n’existe pas.
refusal-registration-closed = Les inscriptions à cette session sont finies.
refusal-nothing-to-accept = Pour le moment, il n’y a pas de place à accepter.
refusal-nothing-to-decline = Pour le moment, il n’y a pas de place à refuser.
refusal-nothing-to-cancel = Cette inscription ne peut plus être annulée.
refusal-address-corrected-often =
    Vous avez déjà corrigé cette adresse plusieurs fois.
    Appelez-nous ou écrivez-nous.
    Nous corrigerons l’adresse avec vous.
refusal-no-such-person =
    Cette personne n’existe pas.
    Ou elle n’est pas de votre région.
refusal-data-by-phone =
    Nous ne pouvons pas vous envoyer de code.
    Appelez-nous ou écrivez-nous.
    Nous vérifierons que c’est vous.
    Puis nous vous donnerons vos données.
refusal-codes-asked-often =
    Vous avez demandé plusieurs codes aujourd’hui.
    Attendez demain pour demander un autre code.
    Le dernier code marche pendant 15 minutes.
refusal-code-wrong =
    Ce n’est pas le bon code.
    Regardez le dernier e-mail reçu.
    Seul le dernier code marche.
refusal-data-closed =
    La page avec vos données est fermée.
    Demandez un autre code.
refusal-data-erased = Ces données sont effacées.
refusal-type-to-erase = Pour effacer vos données, écrivez le mot { erase-word }.
refusal-code-over =
    Ce code ne marche plus.
    Un code marche pendant 15 minutes.
    Il marche une seule fois.
    Après plusieurs erreurs, il s’arrête.
    Demandez un autre code.
refusal-digest-without-seat =
    Les offres par e-mail sont pour certaines personnes.
    Ces personnes ont une place dans une session.
refusal-digest-yes-or-no =
    Voulez-vous recevoir des offres ?
    Choisissez oui ou non.
refusal-see-mail =
    Lisez vos e-mails.
    La suite de votre demande est dans un e-mail.
refusal-seated-elsewhere =
    Vous avez déjà une place dans une autre session.
    Annulez d’abord cette place.
refusal-seat-elsewhere-begun =
    Vous avez une place dans une autre session.
    Cette session a déjà commencé.
    Vous ne pouvez pas prendre une autre place maintenant.
refusal-nothing-to-resume =
    Cette inscription n’est pas en pause.
    Vous n’avez rien à faire.
refusal-guardian-by-phone =
    La session commence bientôt.
    Vous avez moins de 18 ans.
    Un parent ou un responsable légal doit être d’accord.
    Appelez-nous avec cet adulte.
    Il peut dire oui au téléphone.
refusal-not-agreed =
    Cette personne n’a pas dit que vous pouvez répondre pour elle.
    Parlez ensemble.
    Elle peut répondre sur sa page.
refusal-no-free-place = Il n’y a pas de place libre.
refusal-registered-again = Cette personne a déjà une autre inscription à cette session.
refusal-session-over =
    Cette session a commencé, est finie ou est annulée.
    Elle ne peut plus changer.
refusal-session-not-open = Cette session n’est pas ouverte.
refusal-tick-to-decline = Pour refuser la place, cochez la case.
refusal-type-to-cancel = Pour annuler votre inscription, écrivez le mot { cancel-word }.
refusal-from-elsewhere =
    Cela marche seulement sur notre site internet.
    Ouvrez notre site, puis essayez de nouveau.
refusal-busy =
    Beaucoup de demandes arrivent en ce moment.
    Rien n’est perdu.
    Essayez de nouveau dans 1 minute.
refusal-broken =
    Il y a un problème chez nous.
    Essayez de nouveau dans 1 minute.
    Si le problème continue, écrivez-nous.

# Le corps d’une requête
field-body-malformed =
    Nous ne pouvons pas lire la demande.
    Envoyez un objet JSON.

# Le formulaire d’inscription
field-registration-malformed = Nous ne pouvons pas lire la demande.
field-submission-id-missing =
    Il manque le numéro de la demande.
    Ouvrez la page de nouveau et recommencez.
field-submission-id-malformed = Le numéro de la demande doit être un UUID.
field-session-id-missing = Choisissez une session.
field-session-id-malformed = Cette session n’existe pas.
field-draft-empty = Donnez au moins 1 réponse avant de la garder.
field-first-name-missing = Écrivez votre prénom.
field-first-name-malformed =
    Écrivez votre prénom avec des lettres.
    Utilisez 80 lettres au plus.
field-last-name-missing = Écrivez votre nom de famille.
field-last-name-malformed =
    Écrivez votre nom de famille avec des lettres.
    Utilisez 80 lettres au plus.
field-birth-date-missing = Écrivez votre date de naissance.
field-birth-date-malformed =
    Écrivez une date de naissance qui existe.
    Il faut le jour, le mois et les 4 chiffres de l’année.
    Exemple : 27 3 2007
field-too-young =
    Il faut avoir { $age_min } ans le premier jour de la session.
    Vérifiez votre date de naissance.
field-too-old =
    Cette semaine est pour les personnes qui ont { $age_max } ans au plus le premier jour.
    Vérifiez votre date de naissance.
    D’autres organismes peuvent vous aider : France Travail, Cap emploi.
field-email-missing = Écrivez votre adresse e-mail.
field-email-malformed =
    Écrivez toute l’adresse e-mail.
    Exemple : prenom@example.org
field-code-missing = Écrivez le code reçu par e-mail.
field-code-malformed =
    Écrivez les 6 chiffres du code.
    Exemple : 123 456
field-phone-missing = Écrivez votre numéro de téléphone.
field-phone-malformed =
    Écrivez un numéro de téléphone que nous pouvons appeler.
    Exemple : 06 12 34 56 78
    Les numéros qui commencent par 08 ne marchent pas ici.
field-postcode-missing = Écrivez votre code postal.
field-postcode-malformed =
    Écrivez les 5 chiffres du code postal.
    Exemple : 93100
field-language-malformed = Choisissez une des langues de la liste.
field-outside-region =
    Cette semaine est pour les personnes qui habitent dans la région.
    Vérifiez votre code postal.
    Vous habitez dans une autre région ?
    Demandez de l’aide à votre mission locale.
    La mission locale aide les jeunes à trouver un travail.
field-profile-missing = Choisissez la situation qui vous ressemble le plus.
field-profile-malformed = Choisissez une des situations de la liste.
field-notice-read-missing =
    Lisez comment vos données sont utilisées.
    Puis cochez la case.
field-notice-read-malformed =
    Lisez comment vos données sont utilisées.
    Puis cochez la case.
field-counsellor-malformed =
    Une personne vous accompagne ?
    Écrivez son nom, son adresse e-mail et où elle travaille.
field-counsellor-name-missing =
    Écrivez le nom de la personne qui vous accompagne.
    Personne ne vous accompagne ?
    Effacez toute cette partie.
field-counsellor-name-malformed =
    Écrivez le nom de cette personne avec des lettres.
    Utilisez 80 lettres au plus.
field-counsellor-email-missing =
    Écrivez l’adresse e-mail de la personne qui vous accompagne.
    Personne ne vous accompagne ?
    Effacez toute cette partie.
field-counsellor-email-malformed =
    Écrivez toute l’adresse e-mail de cette personne.
    Exemple : nom@example.org
field-counsellor-organisation-missing =
    Écrivez où travaille la personne qui vous accompagne.
    Par exemple : mission locale ou école.
field-counsellor-organisation-malformed =
    Écrivez où travaille cette personne.
    Utilisez 80 lettres au plus.
field-counsellor-may-act-malformed = Répondez oui ou non.
field-guardian-required =
    Vous avez moins de 18 ans.
    Donnez le nom d’un parent ou d’un responsable légal.
    Nous lui demanderons s’il est d’accord.
field-choices-unknown =
    Choisissez au moins 1 session ouverte.
    Dans votre choix, il n’y a pas de session ouverte.
field-too-many-choices = Choisissez { $most ->
    [one] { $most } session
   *[other] { $most } sessions
} au plus.

# Le formulaire d’inscription : plusieurs sessions, et le responsable légal avant 18 ans
field-choices-malformed = Choisissez des sessions de la liste.
field-choice-closed =
    Vous avez choisi d’autres dates.
    Une de ces dates n’est plus proposée.
    Vérifiez vos choix.
    Puis envoyez le formulaire de nouveau.
field-departments-malformed = Choisissez des départements de la liste.
field-guardian-malformed = Écrivez le nom et l’adresse e-mail d’un parent ou responsable légal.
field-guardian-name-missing =
    Écrivez le nom de votre parent ou responsable légal.
    Vous avez 18 ans ou plus ?
    Effacez toute cette partie.
field-guardian-name-malformed =
    Écrivez le nom de cette personne avec des lettres.
    Utilisez 80 lettres au plus.
field-guardian-email-missing =
    Écrivez l’adresse e-mail de votre parent ou responsable légal.
    Nous lui écrirons.
field-guardian-email-malformed =
    Écrivez toute l’adresse e-mail de cette personne.
    Exemple : nom@example.org
field-guardian-phone-malformed =
    Écrivez tout le numéro de téléphone.
    Exemple : 06 12 34 56 78
    Ou effacez cette réponse.
refusal-tick-to-agree = Pour dire que vous êtes d’accord, cochez la case.
refusal-tick-to-refuse = Pour dire que vous n’êtes pas d’accord, cochez la case.
refusal-nothing-to-agree = Pour cette inscription, nous n’attendons pas votre réponse.

# Trop à la fois
refusal-too-many-forms =
    Beaucoup de formulaires arrivent de votre connexion internet.
    Rien n’est perdu.
    Envoyez votre formulaire de nouveau dans 1 heure.
    Ou envoyez votre formulaire avec une autre connexion internet.
    C’est urgent ?
    Appelez-nous.
    Nous vous inscrirons par téléphone.
refusal-too-many-unproven =
    Votre téléphone ou votre ordinateur n’a pas fait une vérification automatique.
    Rien n’est perdu.
    Vos réponses sont encore ici.
    Envoyez votre formulaire de nouveau dans 1 heure.
    Ou prenez un autre téléphone ou un autre ordinateur.
    C’est urgent ?
    Appelez-nous.
    Nous vous inscrirons par téléphone.

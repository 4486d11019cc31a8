"""The words by which a column of a partner's file is recognised."""

from shared.domain.offers.headings import Column

# Headings as partners write them, without accents, case, punctuation and small words; those of
# several parts are names of France Travail, La bonne alternance, schema.org and job feeds.
SYNONYMS: dict[Column, str] = {
    Column.REFERENCE: "n|reference|ref|reference offre|ref offre|numero offre|no offre|n offre"
    "|identifiant|identifiant offre|id|id offre|code offre|reference interne|reference annonce"
    "|identifier|identifier value|job id|partner job id|identifier partner job id|source id"
    "|identifier id|num offre|numero|reference poste|no",
    Column.KIND: "type|type offre|nature|nature offre|categorie|categorie offre|dispositif|kind"
    "|nature contrat|naturecontrat|type opportunite|type annonce|offer type",
    Column.TITLE: "titre|intitule|poste|intitule poste|titre poste|intitule offre|titre offre"
    "|titre annonce|nom poste|offre|emploi|metier|libelle|libelle poste|fonction|title"
    "|intitule formation|nom formation|mission intitule|poste propose|intitule mission"
    "|job details title|offer title|job title|position|poste pourvoir|metiers|nom offre"
    "|intitule emploi|profession|titre mission|titre formation",
    Column.DESCRIPTION: "description|descriptif|missions|mission|description poste"
    "|descriptif poste|description offre|missions principales|detail|details|contenu|presentation"
    "|activites|taches|resume|texte annonce|descriptif missions|description missions|programme"
    "|objectifs|annonce|job details description|offer description|job description|body"
    "|responsibilities|summary|descriptif offre|missions confiees|contenu formation"
    "|missions proposees|text",
    Column.EMPLOYER: "employeur|structure|entreprise|organisme|association|societe|nom structure"
    "|nom entreprise|nom employeur|raison sociale|organisation|etablissement|structure accueil"
    "|organisme formation|entreprise accueil|nom association|recruteur|denomination|company"
    "|entreprise nom|hiringorganization name|hiringorganization|company company name|company name"
    "|workplace name|workplace brand|workplace legal name|employer|employer name"
    "|nom etablissement|nom organisme|structure employeuse|structure porteuse|asso",
    Column.POSTCODE: "code postal|cp|code postal lieu|cp lieu|code postal poste|codepostal|zip"
    "|code postal lieu travail|postal code|cp ville|lieutravail codepostal|location cp|zipcode"
    "|joblocation address postalcode|postalcode|location postal code|zip code|postcode"
    "|address postalcode|code postal structure|cp structure|cpostal|c p",
    Column.CITY: "ville|commune|localite|ville poste|commune lieu|nom commune|city|lieu ville"
    "|ville lieu travail|location ville|location city|job locations location city|town"
    "|joblocation address addresslocality|addresslocality|address addresslocality|ville structure"
    "|workplace location city",
    Column.PLACE: "lieu|lieu travail|localisation|lieu poste|lieu mission|lieu formation"
    "|code postal ville|cp commune|lieu exercice|lieutravail libelle|location"
    "|workplace location address|workplace location|lieu affectation|lieu stage|lieu emploi"
    "|joblocation address|joblocation|ou|secteur geographique|territoire|cp ville commune",
    Column.DEPARTMENT: "departement|dept|dep|departement code|code departement"
    "|location departement|location departement code|job locations location sub state"
    "|no departement|dpt|num departement|joblocation address addresscounty",
    Column.REGION: "region|location region|job locations location state|state"
    "|joblocation address addressregion|address addressregion|addressregion",
    Column.COUNTRY: "pays|country|location pays|location pays code"
    "|joblocation address addresscountry|job locations location country name"
    "|job locations location country code|addresscountry|address addresscountry|code pays"
    "|pays code",
    Column.ADDRESS: "adresse|adresse poste|adresse lieu travail|rue|numero rue|adresse postale"
    "|joblocation address streetaddress|streetaddress|address|voie|adresse structure|street"
    "|address streetaddress|adresse complete",
    Column.REMOTE: "teletravail|remote|remote type|job details remote type|joblocationtype"
    "|contract remote|travail distance",
    Column.CONTRACT: "contrat|type contrat|contract|type poste|typecontrat|typecontratlibelle"
    "|contract type|job details contract type|employmenttype|employment type|nature poste"
    "|statut poste|type emploi",
    Column.STARTS_ON: "date debut|debut|date prise poste|prise poste|date demarrage|demarrage"
    "|date embauche|a pourvoir|date entree|date debut contrat|date debut mission|debut contrat"
    "|date debut formation|date debut stage|date debut souhaitee|disponibilite|date rentree"
    "|start date|jobstartdate|job dates start date|contract start|debut souhaite|date pourvoir"
    "|debut mission|startdate|debut stage|debut formation|pourvoir partir|date debut prevue",
    Column.ENDS_ON: "date fin|fin|fin contrat|date fin contrat|date fin formation"
    "|date fin mission|date fin stage|end date|enddate|fin formation|fin mission|fin stage",
    Column.DURATION: "duree|duree contrat|duree mission|duree stage|duree formation|jobduration"
    "|duration|contract duration|duree contrat mois|duree mois",
    Column.DURATION_UNIT: "duree contrat unit|duration unit|unite duree|duree unite",
    Column.HOURS: "horaires|heures|duree hebdomadaire|heures hebdo|nombre heures|volume horaire"
    "|heures semaine|duree travail|horaire|workhours|dureetravaillibelle|nb heures"
    "|dureetravaillibelleconverti|work hours|rythme|amplitude horaire|h semaine"
    "|temps hebdomadaire",
    Column.WORK_TIME: "temps travail|temps plein partiel|quotite|quotite travail"
    "|temps complet partiel|temps|tps travail|working time",
    Column.PART_TIME: "temps partiel|part time",
    Column.SALARY: "salaire|remuneration|salaire brut|gratification|indemnite"
    "|salaire mensuel brut|salaire libelle|basesalary|basesalary value|salary|remuneration brute"
    "|indemnites|basesalary value value|salaire propose|remuneration mensuelle|indemnisation"
    "|salaire annuel brut",
    Column.REQUIREMENTS: "profil|profil recherche|prerequis|pre requis|qualification"
    "|qualifications|public|qualificationlibelle|profil candidat|qualites requises|candidat"
    "|qualitesprofessionnelles|educationrequirements|offer desired skills|profil attendu"
    "|public vise|qualites|profile",
    Column.EXPERIENCE: "experience|experience requise|experiencelibelle|experiencerequirements"
    "|annees experience|experience souhaitee|experienceexige",
    Column.LEVEL: "niveau|niveau requis|diplome|niveau diplome|niveau etudes|niveau formation"
    "|diplome requis|formations|formation requise|offer target diploma|niveau qualification"
    "|niveau entree|etudes|educationrequirements credentialcategory|niveau etude",
    Column.SKILLS: "competences|competences requises|skills|savoir faire|savoirs|savoir etre"
    "|competences attendues|competences cles",
    Column.LICENCES: "permis|permis conduire|permis b|licences|habilitations|caces|permis requis",
    Column.LANGUAGES: "langues|langue|languages|langues requises|inlanguage",
    Column.ACCESS_CONDITIONS: "conditions acces|conditions|conditions eligibilite|eligibilite"
    "|offer access conditions|criteres|conditions admission|criteres eligibilite",
    Column.ACCESSIBLE: "accessible th|accessibleth|handicap|rqth|accessible handicap"
    "|handi accueillant|accessibilite|pmr|accessible pmr",
    Column.CERTIFICATION: "certification|rncp|code rncp|rs|certifiante|diplome vise|titre vise"
    "|certifications|diplomante|diplome obtenu|titre professionnel",
    Column.FUNDING: "financement|prise charge|funding|cout|prix|tarif|frais|financeur",
    Column.ROME_CODE: "rome|code rome|rome code|codes rome|code metier rome|romecode|rome codes"
    "|occupationalcategory|offer rome codes|metier rome|code rome metier",
    Column.ROME_LABEL: "romelibelle|libelle rome|appellationlibelle|appellation|rome libelle"
    "|rome appellation|appellation rome|metier rome libelle",
    Column.SECTOR: "secteur|secteur activite|secteuractivitelibelle|industry|filiere|branche"
    "|domaine|domaine activite|secteuractivite|naf|code naf|codenaf|ape|code ape",
    Column.ESS: "ess|famille ess|statut juridique|statut structure|forme juridique|statut ess"
    "|type structure|economie sociale solidaire|statut employeur",
    Column.SHORTAGE: "metier tension|offresmanquecandidats|en tension|metiers tension",
    Column.SIRET: "siret|siren|no siret|numero siret|entreprise siret|company company siren"
    "|workplace siret|siret structure|n siret|siret entreprise",
    Column.EMPLOYER_URL: "site structure|site employeur|site entreprise|entreprise url"
    "|company url|hiringorganization sameas|hiringorganization url|workplace website"
    "|site web structure|site internet structure|site web entreprise",
    Column.EMPLOYER_DESCRIPTION: "description societe|description entreprise"
    "|description structure|entreprise description|presentation structure|presentation entreprise"
    "|propos structure|hiringorganization description|workplace description|company description"
    "|presentation association|description employeur|qui sommes nous",
    Column.OPENINGS: "nombre postes|nb postes|nb poste|postes pourvoir|nombre places|nb places"
    "|nombrepostes|totaljobopenings|openings|nombre poste|offer opening count|effectif"
    "|nombre postes pourvoir|nb postes pourvoir|postes|places",
    Column.APPLY_URL: "lien|url|lien offre|url offre|lien candidature|site|site web|site internet"
    "|lien annonce|lien pour postuler|url candidature|page web|lien internet|postuler"
    "|application url|job details url|apply url|contact urlpostulation|origineoffre urlorigine"
    "|link|urlpostulation|url postulation|site candidature|contact url|lien postuler",
    Column.APPLY_EMAIL: "email|mail|courriel|e mail|contact e mail|contact email|contact mail"
    "|adresse mail|adresse email|adresse e mail|email contact|mail contact|courriel contact|mel"
    "|email candidature|mail candidature|adresse courriel|contact courriel|e mail contact"
    "|apply email|applicationcontact email|application email|adresse electronique|mail recruteur"
    "|email recruteur|e mail candidature",
    Column.APPLY_PHONE: "telephone|tel|numero telephone|telephone contact|tel contact|portable"
    "|contact telephone|contact tel|no telephone|mobile|phone|numero tel|apply phone|tel portable"
    "|applicationcontact telephone|application phone|no tel|tel fixe|telephone recruteur",
    Column.CONTACT: "contact|contacts|contact candidature|candidature|pour postuler"
    "|pour candidater|comment candidater|candidatures|coordonnees"
    "|comment postuler|modalites candidature|contact candidatures|coordonnees contact"
    "|coordonnees recruteur|candidater|modalite candidature",
    Column.CONTACT_NAME: "nom contact|contact nom|personne contact|referent|nom referent"
    "|interlocuteur|applicationcontact name|responsable|nom recruteur|tuteur|contact prenom nom"
    "|nom prenom contact|personne a contacter|contact name",
    Column.PUBLISHED_ON: "date publication|publie|datecreation|date creation|creation date"
    "|dateposted|date parution|job dates first activated at|offer publication creation"
    "|publication|pubdate|publiee|published at|date mise ligne|date depot",
    Column.UPDATED_ON: "date mise jour|maj|mise jour|dateactualisation|date actualisation"
    "|updated at|date maj|derniere mise jour|date modification|lastmod|date actualisee",
    Column.EXPIRES_ON: "date limite|date limite candidature|limite candidature|date expiration"
    "|date fin publication|date cloture|cloture|date limite reponse|valable jusqu|expire"
    "|date fin validite|fin candidatures|deadline|expiration|date fin candidature|validthrough"
    "|offer publication expiration|date limite depot|candidature avant|expires on|expires at"
    "|fin validite|date limite inscription|cloture candidatures|postuler avant|limite",
}

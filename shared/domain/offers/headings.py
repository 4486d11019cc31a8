"""The words by which a column of a partner's file, or one of its values, is recognised."""

from enum import StrEnum


class Column(StrEnum):
    """What a column may hold."""

    REFERENCE = "reference"
    KIND = "kind"
    TITLE = "title"
    DESCRIPTION = "description"
    EMPLOYER = "employer"
    POSTCODE = "postcode"
    CITY = "city"
    PLACE = "place"
    CONTRACT = "contract"
    STARTS_ON = "starts_on"
    DURATION = "duration"
    HOURS = "hours"
    SALARY = "salary"
    REQUIREMENTS = "requirements"
    ROME_CODE = "rome_code"
    OPENINGS = "openings"
    APPLY_URL = "apply_url"
    APPLY_EMAIL = "apply_email"
    APPLY_PHONE = "apply_phone"
    CONTACT = "contact"
    EXPIRES_ON = "expires_on"


# Headings as partners write them, without accents, case, punctuation and small words.
SYNONYMS: dict[Column, str] = {
    Column.REFERENCE: "reference|ref|reference offre|ref offre|numero offre|no offre|n offre"
    "|identifiant|identifiant offre|id|id offre|code offre|reference interne|reference annonce",
    Column.KIND: "type|type offre|nature|nature offre|categorie|categorie offre|dispositif|kind",
    Column.TITLE: "titre|intitule|poste|intitule poste|titre poste|intitule offre|titre offre"
    "|titre annonce|nom poste|offre|emploi|metier|libelle|libelle poste|fonction|title|intitule"
    " formation|nom formation|mission intitule|poste propose|intitule mission",
    Column.DESCRIPTION: "description|descriptif|missions|mission|description poste|descriptif poste"
    "|description offre|missions principales|detail|details|contenu|presentation|activites|taches"
    "|resume|texte annonce|descriptif missions|description missions|programme|objectifs",
    Column.EMPLOYER: "employeur|structure|entreprise|organisme|association|societe|nom structure"
    "|nom entreprise|nom employeur|raison sociale|organisation|etablissement|structure accueil"
    "|organisme formation|entreprise accueil|nom association|recruteur|denomination|company",
    Column.POSTCODE: "code postal|cp|code postal lieu|cp lieu|code postal poste|codepostal|zip"
    "|code postal lieu travail|postal code|cp ville",
    Column.CITY: "ville|commune|localite|ville poste|commune lieu|nom commune|city|lieu ville"
    "|ville lieu travail",
    Column.PLACE: "lieu|lieu travail|localisation|adresse|lieu poste|lieu mission|lieu formation"
    "|adresse poste|code postal ville|cp commune|lieu exercice|adresse lieu travail",
    Column.CONTRACT: "contrat|type contrat|nature contrat|contract|type poste",
    Column.STARTS_ON: "date debut|debut|date prise poste|prise poste|date demarrage|demarrage"
    "|date embauche|a pourvoir|date entree|date debut contrat|date debut mission|debut contrat"
    "|date debut formation|date debut stage|date debut souhaitee|disponibilite|date rentree",
    Column.DURATION: "duree|duree contrat|duree mission|duree stage|duree formation",
    Column.HOURS: "horaires|heures|temps travail|duree hebdomadaire|heures hebdo|nombre heures"
    "|volume horaire|heures semaine|duree travail|horaire",
    Column.SALARY: "salaire|remuneration|salaire brut|gratification|indemnite|salaire mensuel brut",
    Column.REQUIREMENTS: "profil|profil recherche|prerequis|pre requis|competences|qualification"
    "|qualifications|niveau requis|conditions acces|diplome|competences requises|public",
    Column.ROME_CODE: "rome|code rome|rome code|codes rome|code metier rome",
    Column.OPENINGS: "nombre postes|nb postes|nb poste|postes pourvoir|nombre places|nb places",
    Column.APPLY_URL: "lien|url|lien offre|url offre|lien candidature|site|site web|site internet"
    "|lien annonce|lien pour postuler|url candidature|page web|lien internet|postuler",
    Column.APPLY_EMAIL: "email|mail|courriel|e mail|contact e mail|contact email|contact mail"
    "|adresse mail|adresse email|adresse e mail|email contact|mail contact|courriel contact"
    "|mel|email candidature|mail candidature|adresse courriel|contact courriel|e mail contact",
    Column.APPLY_PHONE: "telephone|tel|numero telephone|telephone contact|tel contact|portable"
    "|contact telephone|contact tel|no telephone|mobile|phone|numero tel",
    Column.CONTACT: "contact|contacts|contact candidature|candidature|pour postuler|coordonnees"
    "|comment postuler|modalites candidature|personne contact",
    Column.EXPIRES_ON: "date limite|date limite candidature|limite candidature|date expiration"
    "|date fin publication|date cloture|cloture|date limite reponse|valable jusqu|expire"
    "|date fin validite|fin candidatures|deadline|expiration|date fin candidature",
}
# Words that tell nothing in a heading.
SMALL_WORDS = frozenset(
    {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "f", "h", "la", "le", "les", "l", "m"}
    | {"un", "une", "x", "obligatoire"}
)
# One telling word is enough to guess by; a word such as "date" or "nom" is not.
TELLING = frozenset(
    {"reference", "intitule", "description", "missions", "employeur", "entreprise", "ville"}
    | {"commune", "telephone", "tel", "email", "mail", "courriel", "url", "lien", "salaire"}
    | {"remuneration", "contrat", "rome"}
)

# Ce que lisent les professionnels de l’insertion dans l’annuaire data·inclusion.
inclusion-structure = { $region } organise { $programme }, une session d’une semaine, gratuite, pour les jeunes de { $from } à { $to } ans qui cherchent leur voie : faire le point sur soi, découvrir les métiers de l’économie sociale et solidaire, rencontrer des professionnels.
inclusion-name = { $title }, { $week }
inclusion-week = Une semaine gratuite, en petit groupe, pour s’ouvrir à l’économie sociale et solidaire et à ses métiers : { $hours } heures, { $workshops } ateliers. On fait le point sur ses envies et ses atouts, on découvre des métiers qui recrutent, on rencontre une personne du métier et on visite une structure.
inclusion-places = { $left ->
    [0] Toutes les places sont prises pour le moment : une inscription va sur la liste d’attente.
    [one] Il reste une place.
   *[other] Il reste { $left } places.
 }
inclusion-public = Jeunes de { $from } à { $to } ans au premier jour : sortis de l’école sans diplôme, sans qualification, ou diplômés à la recherche d’un emploi.
inclusion-conditions = Avoir de { $from } à { $to } ans au premier jour et habiter un des départements indiqués. Aucun diplôme n’est demandé.
inclusion-how = La personne s’inscrit elle-même, ou avec vous, sur la page de la session. La réponse arrive par e-mail, avec le rang s’il faut attendre. Avec son accord, vous êtes tenu·e au courant.

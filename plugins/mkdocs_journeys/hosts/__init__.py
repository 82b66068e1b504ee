"""Those who publish the site: thin, one for each way."""

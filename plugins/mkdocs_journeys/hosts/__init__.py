"""What publishes the site, one for each way: MkDocs, a folder of Markdown, one HTML file."""

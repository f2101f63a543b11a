-- Goes up whenever another than the server changed what is past: by a restore or an import.
ALTER TABLE store ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;

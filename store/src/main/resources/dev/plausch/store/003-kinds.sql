-- How a message is meant: ACTION or NOTICE; nothing for what is plainly said. Which message it answers, if any.
ALTER TABLE message ADD COLUMN kind TEXT;
ALTER TABLE message ADD COLUMN reply_to INTEGER;

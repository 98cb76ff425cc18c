submit = Send

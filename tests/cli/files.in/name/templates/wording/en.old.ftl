send = Send

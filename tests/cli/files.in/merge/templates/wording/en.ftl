<<<<<<< HEAD
send = Send
=======
send = Send it
>>>>>>> buttons

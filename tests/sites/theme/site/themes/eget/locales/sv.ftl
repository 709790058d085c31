menu = Alla våra sidor

"""Problems as somebody reads them: a person, a program, or GitHub."""

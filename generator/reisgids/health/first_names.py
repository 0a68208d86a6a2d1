"""Common first names in the Netherlands and in English. None of them is a word, a month or a well-known brand too."""

from __future__ import annotations

FIRST_NAMES = frozenset(
    """
    Aad Aafke Aisha Alexander Ali Anja Anna Anneke Annelies Annemarie Annemiek Annet Annette Ankie Anouk Arend Arie
    Arjan Arjen Arnold Astrid Ayse Barbara Bart Berend Bernadette Bert Bianca Bob Bram Brenda Brigitte Carla Carlijn
    Carolien Caroline Chantal Charlotte Chris Christa Christiaan Christine Cindy Claudia Coen Cor Corine Cornelis Daan
    Daniël Danielle David Debbie Dennis Diana Dick Diederik Dirk Ed Edward Edwin Eefje Egbert Eline Ellen Els Elly
    Emily Emma Eric Erik Esmee Esther Evelien Evert Fatima Femke Ferdinand Finn Fleur Floor Floris Fokke Frank Franciska
    Frans Frederik Freek Frits Geert Gerard Gerben Gerda Gerrit Gert Gijs Ginny Greetje Guido Guus Hanneke Hannah Hans
    Harm Harold Harry Hassan Hein Heleen Helen Hendrik Henk Hennie Herman Hester Hidde Huub Ilse Imke Ina Inge Ingeborg
    Ingrid Irene Iris Isabel Ivo Jaap Jack Jacco Jacob Jacqueline Jacques James Jan Janneke Jantje Jasmijn Jasper Jeanine
    Jeannette Jelle Jennifer Jeroen Jessica Jet Jim Jo Joan Job Jochem Joep Johan Johanna John Johnny Joke Joost Joop
    Jordy Jorien Joris Josephine Joyce Judith Julia Jurgen Kaatje Karel Karen Karin Kees Kevin Kim Klaas Klaartje Koen
    Koos Laura Leen Lena Lennart Leo Leon Leonie Leontien Lianne Lida Lieke Lies Liesbeth Linda Lisa Lisette Loes Lotte
    Lou Louis Louise Luc Lucas Luuk Maaike Maarten Mandy Manon Marc Marcel Margreet Margriet Maria Marian Marianne Marie
    Marieke Mariëlle Marijke Marijn Marina Marinus Mario Marion Marjan Marjolein Marleen Marlies Martha Martijn Martin
    Martine Mary Matthijs Maud Maurice Max Meike Melissa Michael Michelle Michiel Mieke Mien Mike Milou Minke Miranda
    Mirjam Moniek Monique Mohamed Mohammed Muhammad Mustafa Nadia Nancy Natasja Nathalie Nick Nico Nicole Niels Nienke
    Nina Noor Olaf Olga Oscar Otto Patricia Patrick Paul Paula Peggy Peter Petra Philip Pieter Piet Pim Rachel Ralph
    Ramon Raymond Rebecca Reinier Remco Renate René Renske Rianne Richard Rik Rob Robert Robin Roel Roelof Rogier Roland
    Ronald Rosa Ruben Rudolf Ruud Sabine Said Samantha Sandra Sander Sanne Sara Sarah Saskia Sebastiaan Selma Shirley
    Siem Sietske Silvia Simone Sjaak Sjoerd Sofie Sophie Stef Stefan Stephan Steven Stijn Susan Susanne Suzanne Sven
    Sylvia Tamara Tanja Teun Theo Thea Thijs Thomas Tijmen Tim Timo Tineke Tjeerd Tobias Tom Tonnie Truus Ursula Vera
    Victor Vincent Walter Wendy Werner Wessel Wiebe Wilfred Wilhelmina Willeke Willem Willemijn Wilma Wim Winston Wouter
    Yasmin Yvonne Yvette
    """.split()
)

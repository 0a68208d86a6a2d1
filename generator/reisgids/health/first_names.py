"""Common first names in the Netherlands and in English. None of them is an everyday word at the start of a sentence."""

from __future__ import annotations

_NAMES = """
    Aad Aafke Aisha Alexander Ali Anja Ankie Anna Anneke Annelies Annemarie Annemiek Annet Annette Anouk Arend Arie
    Arjan Arjen Arnold Astrid Ayse Barbara Bart Berend Bernadette Bert Bianca Bob Bram Brenda Brigitte Carla Carlijn
    Carolien Caroline Chantal Charlotte Chris Christa Christiaan Christine Cindy Claudia Coen Corine Cornelis Daan
    Danielle Daniël David Debbie Dennis Diana Dick Diederik Dirk Edward Edwin Eefje Egbert Eline Ellen Elly Els Emily
    Emma Eric Erik Esmee Esther Evelien Evert Fatima Femke Ferdinand Finn Floris Fokke Franciska Frank Frans Frederik
    Freek Frits Geert Gerard Gerben Gerda Gerrit Gert Gijs Ginny Greetje Guido Guus Hannah Hanneke Hans Harm Harold
    Harry Hassan Hein Heleen Helen Hendrik Henk Hennie Herman Hester Hidde Huub Ilse Imke Inge Ingeborg Ingrid Irene
    Isabel Ivo Jaap Jacco Jack Jacob Jacqueline Jacques James Jan Janneke Jantje Jasmijn Jasper Jeanine Jeannette
    Jelle Jennifer Jeroen Jessica Jim Joan Job Jochem Joep Johan Johanna John Johnny Joke Joop Joost Jordy Jorien
    Joris Josephine Joyce Judith Julia Jurgen Kaatje Karel Karen Karin Kees Kevin Kim Klaartje Klaas Koen Koos Laura
    Leen Lena Lennart Leo Leon Leonie Leontien Lianne Lida Lieke Lies Liesbeth Linda Lisa Lisette Loes Lotte Louis
    Louise Lucas Luuk Maaike Maarten Manon Marc Marcel Margreet Margriet Maria Marian Marianne Marie Marieke Marijke
    Marijn Marinus Mario Marion Mariëlle Marjan Marjolein Marleen Marlies Martha Martijn Martin Martine Mary Matthijs
    Maud Maurice Meike Melissa Michael Michelle Michiel Mieke Mien Mike Milou Minke Miranda Mirjam Mohamed Mohammed
    Moniek Monique Muhammad Mustafa Nadia Nancy Natasja Nathalie Nick Nico Nicole Niels Nienke Nina Noor Olaf Olga
    Oscar Patricia Patrick Paul Paula Peggy Peter Petra Philip Piet Pieter Pim Rachel Ralph Ramon Raymond Rebecca
    Reinier Remco Renate Renske René Rianne Richard Rik Rob Robert Roel Roelof Rogier Roland Ronald Ruben Rudolf Ruud
    Sabine Samantha Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Shirley Siem Sietske Silvia Simone Sjaak
    Sjoerd Sofie Sophie Stef Stefan Stephan Steven Stijn Susan Susanne Suzanne Sven Sylvia Tamara Tanja Teun Thea Theo
    Thijs Thomas Tijmen Tim Timo Tineke Tjeerd Tobias Tom Tonnie Truus Ursula Vera Victor Vincent Walter Wendy Werner
    Wessel Wiebe Wilfred Wilhelmina Willeke Willem Willemijn Wilma Wim Winston Wouter Yasmin Yvette Yvonne
"""

FIRST_NAMES = frozenset(_NAMES.split())

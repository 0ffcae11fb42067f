package actor

// firstNames are given names, and family names that stand first (Chinese,
// Korean, Vietnamese), from many languages. Names that are also everyday English
// words or places are left out unless they are far commoner as names.
const firstNames = `
Aaron Abbas Abd Abdallah Abdel Abdelaziz Abdelfattah Abdul Abdulaziz Abdulla Abdullah Abdullahi
Abdulrahman Abel Abiy Abigail Abraham Abu Adam Adama Adel Adrian Adriana Adrien Agnes Agnès Ahmad
Ahmed Ahmet Aisha Ajay Akbar Akinwumi Akira Aksel Alain Alan Alassane Albert Alberto Alejandra
Alejandro Aleksandar Aleksander Aleksandr Aleksei Alessandro Alex Alexander Alexandra Alexandre
Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alison Allan Allen Allison Alpha Alvaro
Álvaro Amadou Amanda Amar Amara Amartya Amber Amina Aminata Amir Amit Amy Ana Anatoly Anders Andre
Andrea Andreas Andrei Andrej Andrés Andres Andrew Andrey Andriy Andrzej André Andy Angel Ángel
Angela Angelina Angelo Anil Anita Anja Ann Anna Annalena Anne Annie Anthony Antoine Anton Antonia
Antonio António Antony Antonis Anwar Ariel Arif Armando Arnaud Arnold Arthur Arturo Arun Arvind Asad
Ashley Ashok Ashraf Asif Atiku Audrey August Augusto Augustin Aung Ayman Aziz Babatunde Ban Barack Barbara
Barry Bart Bashar Beata Beatriz Ben Benedict Benigno Benjamin Benny Bernadette Bernard Bernardo
Bernie Bert Beth Betty Bill Billy Bingu Björn Bob Bobby Bogdan Bola Boris Brad Bradley Brandon Brenda
Brendan Brett Brian Bruce Bruno Bryan Burak Cam Camila Camille Carl Carla Carles Carlo Carlos Carmen
Carol Carole Carolina Caroline Carolyn Carrie Casey Catherine Cathy Cecilia Cesar César Chandra
Charles Charlie Charlotte Chen Cheryl Chidi Chinua Chloe Chris Christian Christiane Christina
Christine Christophe Christopher Chuck Cindy Claire Clara Claude Claudia Claudio Clement Clive
Colin Connie Conor Constantin Cory Courtney Craig Cristian Cristiano Cristina Cynthia Cyril Cyrus Dae-jung
Dale Damian Damien Dan Dana Daniel Daniela Daniele Danny Daria Dario Dave David Davide Dean Deborah
Debra Deepak Denis Denise Dennis Derek Desmond Diana Diane Didier Diego Dieter Dilip Dilma Dimitri
Dimitris Dina Dmitri Dmitry Dmytro Dolores Dominic Dominique Don Donald Donna Dora Doris Dorothy Doug
Douglas Drew Dylan Ebrahim Ed Eddie Edgar Edith Edmund Edna Eduard Eduardo Edward Edwin Eileen Ekaterina
Elaine Elena Eleanor Eli Elias Elijah Elisa Elisabeth Eliza Elizabeth Ella Ellen Elliott Elmar Elon
Emanuel Emil Emilia Emilio Emily Emma Emmanuel Emmerson Enda Enrico Enrique Eric Erica Erik Erika
Erin Ernest Ernesto Ernst Esteban Esther Ethan Eugene Eugenia Eva Evan Eve Evelyn Evgeny Evo Fabian
Fabio Fabrice Faisal Farah Fatima Fatou Federico Felicia Felipe Felix Ferdinand Fernanda Fernando Fidel
Filip Fiona Florian Fouad Frances Francesca Francesco Francis Francisco Franco Francois François Frank
Frans Franz Fred Freddy Frederic Frederick Frederik Frédéric Fredrik Friedrich Gabriel Gabriela Gabriella
Gamal Gareth Garry Gary Gaston Gavin Gemma Gennady Geoff Geoffrey Georg George Georges Georgi
Gerald Gerard Gerardo Gerhard Geraldine Gianni Gilbert Gilles Gina Giorgio Giorgia Giovanni Giulia
Giuseppe Gladys Glenn Gloria Goodluck Gordon Grace Graham Greg Gregory Greta Guido Guillaume Guillermo
Gustav Gustavo Guy Habib Haile Hailemariam Hakim Haley Hamad Hamid Hamza Hana Hanan Hank Hannah Hans
Harold Harriet Harris Harry Haruki Hasan Hassan Hazel Heather Hector Héctor Heidi Heiko Heinrich Helen
Helena Helga Helmut Henri Henrik Henrique Henry Herbert Herman Hermann Hilary Hilda Hillary Hideki Hiroshi
Hirofumi Holly Horacio Horst Howard Hubert Hugh Hugo Humphrey Hun Hussein Ian Ibrahim Ibrahima Idriss
Idris Ignacio Igor Ilham Ilya Imad Imran Indira Inga Ingrid Ion Irene Irfan Irina Iris Irving
Isaac Isabel Isabella Isabelle Isaias Ismail Ivan Ivana Ivo Jack Jackie Jackson Jacob Jacqueline Jacques
Jaime Jair Jake Jakob Jamal James Jamie Jan Jane Janet Janez Janice Janine Javier Jason Jay Jayne Jean
Jean-Claude Jean-Luc Jean-Marie Jean-Michel Jean-Paul Jean-Pierre Jeanne Jeb Jeff Jeffrey Jen Jens
Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jesus Jesús Jill Jim Jimmy Jin Jo Joachim Joan Joana
Joanna Joanne Joao João Joaquín Joaquin Jochen Joe Joel Johan Johann Johannes John Johnny Jon Jonas
Jonathan Jordi Jorge Jose José Josef Joseph Josephine Josh Joshua Josip Joy Joyce Juan Juana Juanita
Judith Judy Jules Julia Julian Juliana Julie Julien Juliet Julio Julius Jun Juncker Jung Justin Justine
Kamal Kamala Karel Karen Karim Karin Karl Karol Karolina Kasim Kassym-Jomart Kate Katarina Katerina
Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Kay Kazuo Keir Keith Kelly Ken Kenichi Kenji
Kenneth Kerry Kevin Khaled Khalid Khalifa Kim Kimberly Kirk Klaus Klara Kofi Konstantin Kristen
Kristin Kristina Kumar Kurt Kwame Kwasi Kyle Kyriakos Lahcen Lance Lara Larry Lars Laura Laurel Lauren
Laurence Laurent Lavinia Lawrence Leah Lech Lee Leila Lena Lenin Leo Leon Leonard Leonardo Leonid Leopoldo
Leslie Leszek Li Liam Lidia Liliana Lily Lin Linda Lindsay Lindsey Lisa Liu Liz Lloyd Lois Lopez Lorenzo
Loretta Lori Louis Louise Luc Luca Lucas Lucia Lucía Luciano Lucy Luis Luís Luisa Luiz Lukas Luke Lula Lydia
Lynn Macky Madeleine Madeline Magnus Mahamat Mahathir Mahinda Mahmoud Mahmud Maia Majid Malala Malcolm
Malik Mamadou Mamnoon Manfred Manmohan Manuel Manuela Mao Marc Marcel Marcela Marcelo Marcin Marco
Marcos Marcus Margaret Margarita Margrethe Maria María Mariam Marian Mariana Marianne Marie Marilyn
Marina Marine Mario Marion Marisol Marjorie Mark Marko Markus Marta Martha Martin Martina Martín
Marty Marvin Mary Maryam Masoud Massimo Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias
Maurice Mauricio Mauro Max Maxim Maxime Maya Megan Mehmet Meles Melania Melanie Melinda Melissa Mette
Micah Michael Michal Michel Michelle Miguel Mike Mikhail Mikheil Milan Milena Miles Milica Milo Milos
Miloš Ming Miriam Miro Mitch Mitt Mo Moammar Mohamad Mohamed Mohammad Mohammed Mohamud Mohd Mohsen Moise
Moisés Molly Mona Monica Mónica Monika Moon Morgan Moritz Morten Moses Moshe Moussa Muammar Muhammad
Muhammadu Muhyiddin Mukesh Murat Musa Mustafa Myra Mykola Myriam Nabil Nadia Nadine Naftali Najib Nancy Nana
Naomi Narendra Nasser Natalia Natalie Natasha Nathan Nathaniel Nawaz Nayib Neil Nelson Nestor Néstor Ng
Nguyen Nicholas Nick Nicola Nicolae Nicolai Nicolas Nicolás Nicole Nigel Nikki Nikol Nikola Nikolai
Nikolas Nikos Nils Nina Nisha Noah Noam Noel Nora Norman Nouri Nursultan Octavio Ola Olaf Olav Oleg
Oleksandr Olena Olga Oliver Olivia Olivier Olusegun Omar Oprah Orlando Oscar Óscar Osama Osman Otto
Owen Pablo Paco Pamela Paola Paolo Park Pascal Pat Patricia Patrice Patrick Patrizia Paul Paula Paulina
Pauline Paulo Pavel Pavlo Pawel Pedro Peggy Penny Percy Perry Pete Peter Petr Petra Petro Philip Philipp
Philippe Phillip Phil Phyllis Pierre Pietro Pilar Piotr Pradeep Prakash Pranab Prayut Priya Priyanka
Quentin Quinn Rachel Rachid Rafael Rafał Rahul Raila Raj Rajendra Rajesh Rajiv Ralph Ram Ramon Ramón Ramesh
Ramzan Rand Randall Randy Rania Rashid Raul Raúl Ravi Ray Raymond Rebecca Recep Reinhard Renata Rene
René Reuben Rex Reza Ricardo Riccardo Rich Richard Rick Ricky Rigoberta Rita Rob Robert Roberta Roberto
Robin Robyn Rod Roderick Rodney Rodolfo Rodrigo Roger Rohit Roland Rolf Roman Romano Ron Ronald Ronaldo Ronnie
Rory Rosa Rosario Rose Rosemary Ross Roxana Roy Ruben Rubén Rudolf Rudy Rupert Russell Ruth Ryan
Saad Sabina Sabrina Saddam Sadiq Saeed Said Salah Saleh Sally Salma Salman Salva Salvador Sam Samantha
Samira Samuel Sandra Sandro Sandy Sanjay Santiago Sara Sarah Sebastian Sebastián Sebastien Sean Selma Sepp
Serge Sergei Sergey Sergio Serhiy Shane Shannon Shaun Shaukat Shavkat Shehbaz Sheila Shi Shigeru Shinzo
Shirley Sidney Sigmar Silvia Silvio Simon Simone Sita Slobodan Sofia Sofía Sonia Sonja Sophia Sophie Soren
Stacey Stan Stanislav Stanley Stefan Stefania Stefano Stella Stephanie Stephen Sterling Steve Steven
Stuart Sue Suleiman Sultan Suman Sunil Suresh Susan Susana Susanne Susilo Suzanne Sven Svetlana
Sviatlana Sylvia Sylvie Tadeusz Taha Tamara Tammy Tanya Tara Tareq Tariq Tatiana Tayyip Ted Temir
Terence Teresa Terrence Terry Tess Thabo Thaksin Theodore Theresa Thérèse Thierry Thomas Thorsten Tim Timothy
Tina Tito Tobias Todd Tom Tomas Tomás Tomasz Tommy Toni Tony Tracy Trevor Trisha Tristan Tsai Tyler Uhuru
Ulrich Umar Umaru Uri Ursula Usha Usman Václav Vadim Valentina Valeria Valerie Valery Vanessa Vera Veronica
Verónica Vicente Victor Víctor Victoria Viktor Vijay Vincent Virginia Vitali Vitaly Vivian Viviane Vlad
Vladimir Vojislav Volodymyr Vyacheslav Walid Wally Walter Wanda Wang Warren Wayne Wendy Werner Wilfried
Wilhelm William Willie Willy Winnie Winston Wolfgang Woodrow Xavier Xi Yahya Yair Yang Yannick Yaroslav
Yasmin Yasser Yevgeny Yitzhak Yolanda Yoon Yoshihide Yossi Yoweri Yu Yukio Yulia Yuri Yuriy Yury Yusuf Yves
Yvette Yvonne Zachary Zainab Zeid Zhang Zhao Zhou Zine Zoe Zoran Zurab
`

// lastNames are frequent family names. They help with a family name that
// stands alone or after an unknown given name.
const lastNames = `
Abbas Abe Adams Ahmed Alvarez Álvarez Anderson Andersson Assad Bailey Baker Banerjee Barnes Begum Bell
Bennett Bergman Biden Blair Bolsonaro Brown Bush Campbell Carter Castillo Castro Chan Chavez Chávez Chen
Cheney Cheung Choi Chowdhury Chung Clark Clarke Clinton Cohen Collins Cooper Costa Cruz Cuomo Das Davies
Davis Diallo Diaz Díaz Dlamini Dubois Edwards Erdogan Erdoğan Evans Fernandes Fernandez Fernández Ferreira
Fischer Flores Ford Foster Garcia García Ghosh Gomez Gómez Gonzalez González Gonzales Gordon Green Gupta
Gutierrez Gutiérrez Guzman Hall Harris Hernandez Hernández Herrera Hill Hoffmann Hughes Hussain Ivanov
Jackson Jensen Jimenez Jiménez Johansson Johnson Jones Kamara Kaur Kelly Kennedy Khan Kowalski Kumar Kuznetsov
Kwok Lam Larsen Lau Leung Lewis Lopez López Macron Maduro Mandela Martin Martinez Martínez Mbeki McCain
McConnell Medvedev Mehta Mendoza Merkel Meyer Miller Mishra Mitchell Modi Mohammed Molina Moore Morales
Moreno Morris Müller Murphy Murray Mwangi Navarro Ncube Nelson Netanyahu Nguyen Nielsen Novak Nowak Nunez
Obama Okafor Oliveira Ortega Ortiz Otieno Owusu Park Parker Patel Peña Pereira Perez Pérez Petrov Phillips
Pompeo Popov Powell Putin Rahman Ramirez Ramírez Ramos Reagan Reddy Reyes Richardson Rivera Roberts
Robinson Rodrigues Rodriguez Rodríguez Rogers Romero Romney Rossi Rubio Ruiz Russo Ryan Salazar
Sanchez Sánchez Sanders Santos Schmidt Schneider Schröder Scholz Scott Sharif Sharma Shevchenko Silva Singh
Sisi Smirnov Smith Sokolov Soto Stewart Suarez Suárez Suzuki Takahashi Tanaka Taylor Thatcher Thompson Torres
Traore Tran Trump Tsvangirai Turner Vargas Vega Verma Wagner Walker Warren Watson Weber White Williams
Wilson Wong Wright Wu Yamamoto Yeltsin Yilmaz Young Zelensky Zelenskyy Zelenskiy Zuma Mugabe Gaddafi Mubarak
Morsi Hollande Sarkozy Cameron Johnson Sunak Corbyn Farage Juncker Tusk Orban Orbán Berlusconi Renzi Tsipras
Lula Rousseff Kirchner Milei Macri Piñera Boric Petro Uribe Ardern Trudeau Harper Turnbull Abbott Howard
`

package actor

// functionWords never begin or end a name, whatever their case.
const functionWords = `
a an the this that these those my your his her its our their and or but nor so yet for of in on at
to from by with without within as if when while where who whom whose which what why how because
since until after before during although though unless whether than then there here is are was were
be been being am has have had do does did will would shall should can could may might must not no
it he she they we you i me him them us all both each every any some many much more most few several
such other another one two three four five six seven eight nine ten about above across against along
among amid around behind below beneath beside between beyond despite down except inside into like
near off onto out outside over past per through throughout toward towards under up upon via also
just only even still again very too ever never often now soon later earlier first second third last
next it's that's he's she's they're we're i'm i've don't doesn't didn't isn't wasn't let let's
however meanwhile moreover furthermore according yes no well please thank thanks okay oh
likewise besides nowadays afterwards additionally fortunately unfortunately instead indeed perhaps
maybe
`

// titles stand with a capital before the name of a person.
const titles = `
President Vice-President Premier Chancellor Minister Secretary Secretary-General Governor Mayor Senator Sen.
Sen Representative Rep. Rep Congressman Congresswoman Speaker Chairman Chairwoman Chairperson Chair
Ambassador Envoy Commissioner Director Director-General Chief Chief-of-Staff General Gen. Gen Colonel Col.
Col Major Maj. Maj Captain Capt. Capt Lieutenant Lt. Lt Sergeant Sgt. Sgt Corporal Cpl. Admiral Adm.
Commander Marshal Brigadier Brig. Officer Inspector Detective Constable Superintendent Judge Justice
Magistrate Prosecutor Attorney Sheriff King Queen Prince Princess Emperor Empress Tsar Sultan Emir Sheikh
Sheik Shaikh Crown Duke Duchess Lord Lady Sir Dame Baron Count Pope Cardinal Archbishop Bishop Rev. Rev
Reverend Father Pastor Rabbi Imam Ayatollah Mullah Maulana Sister Brother Dr. Dr Doctor Prof. Prof
Professor Mr. Mr Mrs. Mrs Ms. Ms Miss Madam Don Doña Señor Señora Presidente Presidenta Senador Monsignor
MP MEP CEO CFO Spokesman Spokeswoman Spokesperson Coach Manager Editor Chairman Councillor Councilor
Councilman Alderman Deputy Undersecretary Comrade Chieftain Hon. Hon Honourable Honorable Judge
Highness Majesty Excellency Amir Secretaries Ministers Presidents Senators Generals Magistrates
Presidency Lecturer Dean Rector Advocate Coordinator Administrator Leader Adviser Advisor Counsel Sub-Inspector
Captain Rapporteur Otumfuo Oba Alhaji Haji Datuk Dato Tun Tan_Sri Shri Smt Rep Candidate
Treasurer Madame Auntie Uncle Principal Parliamentarian Assemblyman Assemblywoman Collector CEOs
Founder Co-founder Comptroller Ombudsman Lieutenant-General Major-General Attorney-General
Treasurer
`

// titleMods stand before a title as a part of it.
const titleMods = `
Prime Vice Deputy Foreign Defense Defence Finance Interior Justice Health Education Trade Home
Attorney First Acting Interim Former Assistant Associate Executive Chief High Special Senior Junior
Crown Secretary Press Lieutenant Major Brigadier Field Rear Grand Supreme Opposition Party Majority
Minority House Senate State National Security Police Army Navy Air Force Military Team Managing Cabinet
Economy Energy Environment Agriculture Transport Labor Labour Information Communications Tourism
Culture Commerce Treasury Government Union Council Presidential Ex-Prime Ex-President Co- General Royal
Chairman Under Permanent Principal Regional Provincial Vice-Prime Political Science Public Parliament
Lead Shadow Founding Honorary Head Commander-in-Chief Industry Planning Development Sports Youth Lt. Lt Maj. Sgt.
Environment Immigration Railway Social Welfare Human Affairs Central Bank
`

// roleNouns are the lower-case heads of what a person is called.
const roleNouns = `
president premier chancellor minister secretary governor mayor senator representative congressman
congresswoman speaker chairman chairwoman chairperson chair ambassador envoy commissioner director
chief general colonel captain lieutenant commander officer inspector detective judge justice magistrate
prosecutor attorney lawyer solicitor barrister king queen prince princess bishop archbishop pope cardinal
priest imam cleric professor lecturer researcher scientist economist analyst historian author writer
novelist poet journalist reporter correspondent editor columnist photographer filmmaker actor actress
singer musician rapper artist activist campaigner dissident leader deputy spokesman spokeswoman
spokesperson adviser advisor aide candidate nominee lawmaker legislator politician diplomat
founder co-founder owner manager executive head boss coach striker midfielder defender goalkeeper
forward captain winger player footballer golfer boxer driver swimmer runner athlete champion winner star
businessman businesswoman entrepreneur billionaire tycoon investor banker farmer teacher doctor nurse
student resident pilot engineer architect designer father mother son daughter brother sister wife
husband widow cousin nephew uncle partner friend colleague rival counterpart predecessor successor
veteran dictator ruler rebel warlord general-secretary whistleblower suspect defendant victim
survivor hostage prisoner comedian director-general secretary-general vice-president president-elect
legend playwright composer conductor chef expert strategist consultant coordinator administrator
chieftain principal dean rector counsel advocate organiser organizer
`

// placePossessions follow the genitive of a place rather than of a person
// ("Brazil's president", "Kenya's economy").
const placePossessions = `
capital government president economy army military parliament president's border borders coast
prime foreign finance population constitution currency territory airspace ruling opposition
southern northern eastern western largest biggest second supreme central ambassador embassy
neighbours neighbors independence elections election health interior defence defense monarchy
`

// voices are people whom news quotes without naming; with a country before
// them what they do is what the country does ("U.S. officials argue").
const voices = `
officials leaders authorities government lawmakers diplomats ministers officers forces troops
military army officials' negotiators regulators legislators prosecutors administration police
navy soldiers politicians investigators envoys
`

// groupNouns head the common-noun names of groups.
const groupNouns = `
cartels cartel rebels militants insurgents protesters protestors demonstrators police troops soldiers
forces gunmen villagers migrants refugees farmers miners activists jihadists militia militias gangs gang
pirates smugglers traffickers settlers separatists guerrillas fighters gunman extremists terrorists
strikers fishermen peasants herders loyalists dissidents mercenaries peacekeepers firefighters rescuers
paramilitaries islamists hackers poachers looters rioters kidnappers paratroopers marines commandos
vigilantes mutineers deserters students teachers nurses doctors truckers taxi-drivers workers unions
`

// weakGroupNouns say too little alone: they need a modifier and keep it.
const weakGroupNouns = `
forces police troops soldiers students teachers nurses doctors workers unions activists gang fighters
marines farmers gunman
`

// singularGroups are the singulars among the group nouns; they are no alias.
const singularGroups = `cartel gang militia gunman`

// notModifiers may stand before a group noun without being a part of its name.
const notModifiers = `
the a an these those some many several most more few other all both two three four five six seven eight
nine ten hundreds thousands dozens scores of that which such as and or but by with from to in on for at
against among between when while where after before if than including foreign no any their its his her our
suspected alleged unidentified unknown
`

// sourceNouns are what is reported in the name of whoever stands before
// them ("Reforma polling", "DEA data").
const sourceNouns = `
data figures polling poll polls survey surveys statistics estimates report reports study studies index
newspaper newspapers agency magazine website
`

// unitNouns are parts of an organisation that the text gives to it
// ("the National Guard's new cyber-tracking division").
const unitNouns = `
division unit branch office wing arm squad bureau department subsidiary force brigade battalion team
`

// orgNouns are the common nouns for organisations.
const orgNouns = `
company firm charity agency group party newspaper bank organisation organization association union
magazine broadcaster club team think-tank airline manufacturer maker retailer insurer institute
university network channel website militia coalition alliance movement cartel consortium
conglomerate startup start-up brand giant operator provider publisher federation
`

// particles join the parts of a person's or a place's name in lower case.
const particles = `
de da do dos das del della di du des la las los le van von der den ter ten zu zur bin ibn bint al el
ul ur ben abu e y ap af av
`

// adverbs may stand between a subject and its verb.
const adverbs = `
also now recently reportedly allegedly already still again then later never not only just soon
often always largely mostly quickly repeatedly publicly officially formally initially finally
apparently previously currently increasingly strongly immediately suddenly effectively
`

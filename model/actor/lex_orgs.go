package actor

// orgNames are organisations that news names by one word or without a word
// that says what they are. An underscore stands for a space.
const orgNames = `
UN U.N. United_Nations EU E.U. European_Union NATO Nato WHO WTO IMF OPEC OPEC+ UNESCO Unesco UNICEF
Unicef UNHCR UNDP UNRWA ASEAN Asean ECOWAS Ecowas SADC AU OAS OSCE ICC ICJ IAEA FAO ILO WFP G7 G8
G20 G-7 G-20 G-8 BRICS APEC OECD Interpol Europol Frontex FBI CIA NSA DEA FDA CDC EPA FAA FEMA NASA Nasa NIH DHS
ICE IRS MI5 MI6 KGB FSB GRU Mossad Shin_Bet IDF ISI PLO PLA IRGC Hamas Hezbollah Hizbollah Fatah
Taliban Al-Qaeda Al-Qaida al-Qaeda al-Qaida Al_Qaeda al_Qaeda al_Qaida ISIS ISIL IS Isis Daesh
Islamic_State Boko_Haram Al-Shabaab al-Shabaab Al_Shabaab al_Shabaab Houthi Houthis PKK YPG FARC ELN
IRA ETA Likud Fidesz Kremlin Pentagon White_House Congress Senate Parliament Knesset Bundestag
Bundesbank Duma Downing_Street Eurozone Politburo Interfax Reuters Xinhua AFP Agence_France-Presse
Bloomberg BBC CNN NBC CBS ABC PBS NPR MSNBC Fox_News Al_Jazeera Al-Jazeera Al_Arabiya Wikinews Wikipedia
Wikimedia WikiLeaks Wikileaks New_York_Times Washington_Post Wall_Street_Journal Guardian
Financial_Times Economist Der_Spiegel Le_Monde El_País El_Pais El_Universal Clarín Haaretz
Dawn Kyodo Yonhap Google Facebook Twitter Instagram WhatsApp YouTube TikTok WeChat Weibo Microsoft
Apple Amazon.com Netflix Uber Tesla Intel IBM Nvidia Samsung Sony Toyota Honda Nissan Hyundai Volkswagen
BMW Mercedes Ford Boeing Airbus Lockheed_Martin Raytheon Huawei ZTE Alibaba Tencent Baidu ByteDance
Gazprom Rosneft Lukoil Exxon ExxonMobil Chevron Shell BP Total TotalEnergies Petrobras Pemex PDVSA Aramco
Saudi_Aramco Eni Glencore Vale Rio_Tinto BHP Pfizer Moderna AstraZeneca BioNTech Novartis Bayer
Siemens HSBC Barclays UBS Credit_Suisse Goldman_Sachs JPMorgan JP_Morgan Morgan_Stanley Citigroup
Walmart McDonald's Nestle Nestlé Unilever Nokia Ericsson Vodafone Oxfam Greenpeace WWF PETA Amnesty
Amnesty_International Human_Rights_Watch Red_Cross Red_Crescent Save_the_Children
Doctors_Without_Borders Médecins_Sans_Frontières Freedom_House Transparency_International FIFA Fifa
UEFA IOC WADA NBA NFL NHL MLB ECB Fed Federal_Reserve World_Bank Bank_of_England GOP PRI Morena
National_Guard Supreme_Court Constitutional_Court High_Court Nasdaq SpaceX OpenAI Starlink
Wagner Wagner_Group Blackwater Fatah Hirak Tories Labour Whitehall Vox Syriza Podemos AfD CDU CSU SPD ANC
Zanu-PF ZANU-PF MDC BJP LDP PML-N PTI AKP HDP CHP PRD PAN MAS PSUV Avianca LATAM Lufthansa Ryanair
Manchester_United Real_Madrid Bayern_Munich Juventus Arsenal Chelsea Liverpool_FC Boca_Juniors
Airbnb HP Forbes Lazada Jumia Eskom Movistar Telmex Tata Adani Reliance Infosys Wipro Vodacom MTN
Safaricom Transnet Sasol AngloGold De_Beers Odebrecht Embraer Cemex Ecopetrol Codelco YPF Repsol
Telefonica Telefónica Santander BBVA Inditex Renault Peugeot Fiat Stellantis Ferrari Audi Porsche
Adidas Nike Ikea IKEA Maersk Novo_Nordisk Philips Heineken ING Rabobank Allianz BASF Deutsche_Bank
Deutsche_Welle Commerzbank SAP Thales Danone LVMH Carrefour Vivendi Canal+ Alstom Sanofi Roche
GlaxoSmithKline GSK Merck Johnson_&_Johnson Starbucks Pepsi PepsiCo Coca-Cola Disney Spotify PayPal
Mastercard Oracle Cisco Dell Lenovo Xiaomi Oppo Vivo Realme Hitachi Panasonic Mitsubishi SoftBank
Rakuten LG SK_Hynix Hanwha Kia TSMC Foxconn Gojek Evergrande Sinopec CNOOC PetroChina Didi Meituan
Pinduoduo Shein JD.com Mahindra Bajaj Renamo Frelimo SWAPO Swapo Unita MPLA Fretilin Mercosur
Unasur CARICOM Caricom CELAC Celac USAID OHCHR UNFPA UNAIDS UN_Women UNCTAD UNEP UNIDO ADB AIIB
EBRD EIB AfDB GCC OIC SCO AUKUS IGAD EAC COMESA CEMAC HRW MSF ICRC Michael_Kors Patek_Philippe
National_Geographic Prensa_Latina La_Prensa La_Nación Daily_Mail Associated_Press AP
Press_Association Kyodo_News Anadolu Sputnik RT TASS Tass Pravda Izvestia Kommersant Bild
Corriere_della_Sera Asahi_Shimbun People's_Daily Global_Times Nikkei Hang_Seng NYSE
Human_Rights_Council Security_Council Coast_Guard Revolutionary_Guard Revolutionary_Guards
Navy_SEALs Scotland_Yard Élysée Quai_d'Orsay Foreign_Office Home_Office State_Department Treasury
`

// orgTails end the name of an organisation ("Interior Ministry").
const orgTails = `
Ministry Bank Banks Party Agency Command Guard Guards Council Commission Committee University College
Institute Institution School Academy Association Organization Organisation Organizations Union
Federation Confederation League Society Foundation Fund Trust Corporation Corp Corp. Company Co Co.
Inc Inc. Ltd Ltd. LLC PLC plc AG SA S.A. GmbH NV Group Holdings Partners Bureau Office Department Dept
Authority Board Court Tribunal Parliament Congress Senate Assembly House Cabinet Government Administration
Service Services Police Army Navy Force Forces Corps Brigade Battalion Regiment Division Militia Front
Movement Alliance Coalition Bloc Network Center Centre Clinic Church Library Press
News Times Post Journal Herald Tribune Gazette Telegraph Observer Daily Chronicle Mail Mirror Star
Sun Television TV Radio Broadcasting Media Magazine Airlines Airways Air Motors Industries
Technologies Systems Energy Petroleum Oil Gas Electric Power Steel Mining Resources Capital Securities
Insurance Pharmaceuticals Labs Laboratory Laboratories Studios Entertainment Records Pictures Club FC
United City_FC Team Cartel Gang Mafia Brotherhood Taskforce Directorate Secretariat Chamber
Registry Inspectorate Ombudsman Initiative International Watch Consortium Cooperative Exchange Mission
Embassy Consulate Legislature Secretariat Syndicate Committee Rights Studies Caucus Senators Ministries
Institutes Logistics Software Solutions Ventures Investments Global Bancorp Financial
Intelligence Bar Circuit Prosecutors Charity Collective Forum Unit Squad Parliamentarians Agencies
Peacekeepers Lab Observatory Railway Railways Limited Electronics Holding Revenue Express Parishad Sabha Greens Affairs Bhd Archives Panel Empire Line Mutual Secretaría Fiscalía Partido Universidad Banco Ministerio
`

// orgHeads begin the name of an organisation and take "of", "for" or "on"
// ("Ministry of Health", "Committee on Trade").
const orgHeads = `
Ministry Bank University Department Office Bureau Board Council Commission Committee Center Centre
Institute College School Academy Association Organization Organisation Union Federation League
Society Foundation Fund House Chamber Court Church Movement Front Alliance Party Army Agency
Directorate Secretariat Confederation Conference Congress Assembly Authority Chamber Faculty Division
Community Coalition Network Group Joint Partnership Campaign Council Club Brotherhood Institution
Museum Library Inspectorate Registry Banco Universidad Ministerio Secretaría Partido Instituto
Consejo Comisión Fiscalía Tribunal Academia Université Ministère Conseil Parti Centers Doctors
Reporters Friends Mothers Sons Daughters Grandmothers Citizens Workers Campaign Forces Embassy
Consulate Lawyers Journalists People's Peoples Supreme Grupo Frente Movimiento Asociación Fundación Corte Centro Sindicato Voice
Ayuntamiento Confederación Comunidad Junta Gobierno Congreso Senado Cámara Comité Sociedad Conselho
Câmara Assemblée Comité Fédération Confédération Ministério Secretaria Prefeitura
`

// orgWords are adjectives and nouns that stand inside names of organisations
// more often than inside names of persons or places.
const orgWords = `
National International Federal Central United World Global European African Asian American Royal
Human Rights Public State People's Popular Democratic Republican Socialist Communist Conservative
Liberal Christian Islamic Revolutionary Social Economic Political Foreign Health Education Finance
Financial Trade Labor Labour Workers Women Women's Youth Students Medical Science Sciences Research
Technology Development Security Defense Defence Intelligence Justice Interior Home Environment
Environmental Energy Agriculture Transport Transportation Commerce Electoral Election Supreme High
General Joint Special Armed Air Civil Military Northern Southern Strategic Atomic Nuclear Anti-Corruption
Space Aviation Maritime Coast Border Immigration Customs Drug Tax Statistics Meteorological Climate
Water Food Land Housing Planning Investment Insurance Standard Chartered Independent Free Save Open First
Liberation Resistance Freedom Salvation Peace Unity Reform Progressive Green Labour National-Socialist
`

// portfolios follow "of" or "for" after an office ("Minister of Health") and
// stand before "Minister" or "Ministry".
const portfolios = `
State Defense Defence Health Finance Education Interior Justice Affairs Foreign Energy Trade
Agriculture Labor Labour Transport Transportation Treasury Information Economy Environment Tourism
Culture Commerce Homeland Security Staff Police Internal External Home Industry Industries Planning
Development Housing Sports Sport Youth Women Water Natural Resources Communications Communication
Technology Science Innovation Works Public Social Welfare Parliamentary Religious Rural Urban
Immigration Migration Mines Mining Petroleum Oil Infrastructure Investment Budget National Safety
Human Services Veterans Fisheries Forestry Higher Research Local Government Power Aviation Railways
Parliament Digital Republic Livestock Equality Children Integration Europe European Climate Change Food Consumer Employment Relations
Intelligence Operations Communities Exchequer
`

// events end or begin names of things that are neither persons, organisations
// nor places: events, laws, prizes, works.
const events = `
Cup War Wars Games Day Prize Award Awards Act Agreement Agreements Treaty Festival Summit Olympics
Olympic Paralympics Constitution Accord Accords Protocol Pact Convention Declaration Charter Law Bill
Code Amendment Resolution Revolution Uprising Spring Holocaust Genocide Massacre Battle Operation
Championship Championships Tournament Grand Prix Marathon Tour Open Series Super Bowl Oscars Oscar
Emmy Grammy Nobel Medal Order Millennium Goals Century Era Age Dynasty Depression Recession Crisis
Plan Programme Program Project Strategy Report Index Survey Review Article Chapter Section Annex Paper
Pandemic Hurricane Cyclone Typhoon Storm Tropical Flight Vision Covenant Directive Regulation Ruling
Referendum Election Elections Deal Doctrine Intifada Ceasefire Mass Week Month Year Weekend New_Year
Conference Premier_League Champions Copa Cold Bond Rule Rules Road_Map Roadmap Initiative Memorandum Belt
Anniversary Bowl Derby Decree Edition Night Concert Exhibition Expo Fair Talks Process
`

package actor

// countryTable has one country, territory or wider region a line:
// name | demonyms | other names. A demonym that takes a plural s gets it when
// the table is read. Forms that are everyday words of another kind
// ("Georgian" apart) are left out.
const countryTable = `
Afghanistan|Afghan|
Albania|Albanian|
Algeria|Algerian|
Andorra|Andorran|
Angola|Angolan|
Antigua and Barbuda|Antiguan|Antigua
Argentina|Argentine,Argentinian|Argentine Republic
Armenia|Armenian|
Australia|Australian,Aussie|
Austria|Austrian|
Azerbaijan|Azerbaijani,Azeri|
Bahamas|Bahamian|The Bahamas
Bahrain|Bahraini|
Bangladesh|Bangladeshi|
Barbados|Barbadian|
Belarus|Belarusian,Belarussian|
Belgium|Belgian|
Belize|Belizean|
Benin|Beninese|
Bhutan|Bhutanese|
Bolivia|Bolivian|
Bosnia and Herzegovina|Bosnian|Bosnia,Bosnia-Herzegovina
Botswana|Botswanan|
Brazil|Brazilian|
Brunei|Bruneian|
Bulgaria|Bulgarian|
Burkina Faso|Burkinabe|
Burundi|Burundian|
Cambodia|Cambodian|
Cameroon|Cameroonian|
Canada|Canadian|
Cape Verde|Cape Verdean|Cabo Verde
Central African Republic||CAR
Chad|Chadian|
Chile|Chilean|
China|Chinese|People's Republic of China,PRC,Mainland China
Colombia|Colombian|
Comoros|Comorian|
Costa Rica|Costa Rican|
Croatia|Croatian,Croat|
Cuba|Cuban|
Cyprus|Cypriot|
Czech Republic|Czech|Czechia
Democratic Republic of the Congo|Congolese|Democratic Republic of Congo,DRC,DR Congo,Congo-Kinshasa
Denmark|Danish,Dane|
Djibouti|Djiboutian|
Dominica||
Dominican Republic|Dominican|
East Timor|Timorese|Timor-Leste
Ecuador|Ecuadorian,Ecuadorean|
Egypt|Egyptian|
El Salvador|Salvadoran,Salvadorean|
England|English|
Equatorial Guinea||
Eritrea|Eritrean|
Estonia|Estonian|
Eswatini|Swazi|Swaziland
Ethiopia|Ethiopian|
Fiji|Fijian|
Finland|Finnish,Finn|
France|French,Frenchman|
Gabon|Gabonese|
Gambia|Gambian|The Gambia
Georgia|Georgian|
Germany|German|
Ghana|Ghanaian|
Greece|Greek|
Greenland|Greenlandic|
Grenada|Grenadian|
Guatemala|Guatemalan|
Guinea|Guinean|
Guinea-Bissau||
Guyana|Guyanese|
Haiti|Haitian|
Honduras|Honduran|
Hong Kong|Hongkonger,Hong Konger|
Hungary|Hungarian|
Iceland|Icelandic,Icelander|
India|Indian|
Indonesia|Indonesian|
Iran|Iranian|Islamic Republic of Iran
Iraq|Iraqi|
Ireland|Irish|Republic of Ireland
Israel|Israeli|
Italy|Italian|
Ivory Coast|Ivorian|Cote d'Ivoire,Côte d'Ivoire,Côte d’Ivoire
Jamaica|Jamaican|
Japan|Japanese|
Jordan|Jordanian|
Kazakhstan|Kazakh,Kazakhstani|
Kenya|Kenyan|
Kiribati||
Kosovo|Kosovar|
Kuwait|Kuwaiti|
Kyrgyzstan|Kyrgyz|
Laos|Laotian,Lao|
Latvia|Latvian|
Lebanon|Lebanese|
Lesotho|Basotho|
Liberia|Liberian|
Libya|Libyan|
Liechtenstein||
Lithuania|Lithuanian|
Luxembourg|Luxembourgish|
Macau|Macanese|Macao
Madagascar|Malagasy|
Malawi|Malawian|
Malaysia|Malaysian|
Maldives|Maldivian|The Maldives
Mali|Malian|
Malta|Maltese|
Mauritania|Mauritanian|
Mauritius|Mauritian|
Mexico|Mexican|México
Micronesia|Micronesian|
Moldova|Moldovan|
Monaco|Monegasque|
Mongolia|Mongolian|
Montenegro|Montenegrin|
Morocco|Moroccan|
Mozambique|Mozambican|
Myanmar|Burmese|Burma
Namibia|Namibian|
Nauru|Nauruan|
Nepal|Nepalese,Nepali|
Netherlands|Dutch|Holland,The Netherlands
New Zealand|New Zealander,Kiwi|
Nicaragua|Nicaraguan|
Niger|Nigerien|
Nigeria|Nigerian|
North Korea|North Korean|DPRK
North Macedonia|Macedonian|Macedonia
Northern Ireland|Northern Irish|
Norway|Norwegian|
Oman|Omani|
Pakistan|Pakistani|
Palau|Palauan|
Palestine|Palestinian|State of Palestine
Panama|Panamanian|
Papua New Guinea||PNG
Paraguay|Paraguayan|
Peru|Peruvian|
Philippines|Philippine,Filipino,Filipina|The Philippines
Poland|Polish,Pole|
Portugal|Portuguese|
Puerto Rico|Puerto Rican|
Qatar|Qatari|
Republic of the Congo||Congo,Congo-Brazzaville,Republic of Congo
Romania|Romanian|
Russia|Russian|Russian Federation
Rwanda|Rwandan|
Saint Lucia||St. Lucia
Samoa|Samoan|
San Marino||
Saudi Arabia|Saudi,Saudi Arabian|KSA,Kingdom of Saudi Arabia
Scotland|Scottish|
Senegal|Senegalese|
Serbia|Serbian,Serb|
Seychelles|Seychellois|
Sierra Leone|Sierra Leonean|
Singapore|Singaporean|
Slovakia|Slovak,Slovakian|
Slovenia|Slovenian,Slovene|
Solomon Islands||Solomons
Somalia|Somali|
Somaliland|Somalilander|
South Africa|South African|
South Korea|South Korean|Republic of Korea,ROK
South Sudan|South Sudanese|
Soviet Union|Soviet|USSR
Spain|Spanish,Spaniard|España
Sri Lanka|Sri Lankan|
Sudan|Sudanese|
Suriname|Surinamese|
Sweden|Swedish,Swede|
Switzerland|Swiss|
Syria|Syrian|
Taiwan|Taiwanese|
Tajikistan|Tajik|
Tanzania|Tanzanian|
Thailand|Thai|
Tibet|Tibetan|
Togo|Togolese|
Tonga|Tongan|
Trinidad and Tobago|Trinidadian|Trinidad
Tunisia|Tunisian|
Turkey|Turkish,Turk|Türkiye,Turkiye
Turkmenistan|Turkmen|
Tuvalu||
Uganda|Ugandan|
Ukraine|Ukrainian|
United Arab Emirates|Emirati|UAE,U.A.E.,Emirates
United Kingdom|British,Briton|UK,U.K.,Britain,Great Britain
United States|American|US,U.S.,USA,U.S.A.,United States of America,America,U.S,U. S.
Uruguay|Uruguayan|
Uzbekistan|Uzbek|
Vanuatu||
Vatican City||Vatican,Holy See
Venezuela|Venezuelan|
Vietnam|Vietnamese|Viet Nam
Wales|Welsh|
Western Sahara|Sahrawi|
Yemen|Yemeni|
Zambia|Zambian|
Zimbabwe|Zimbabwean|
Africa|African|
Asia|Asian|
Europe|European|
Latin America|Latin American|
Central America|Central American|
South America|South American|
North America|North American|
Korea|Korean|
Yugoslavia|Yugoslav|
`

// stateless are demonyms and names of peoples, faiths and languages that
// belong to no one place. They begin no name and are no actor.
const stateless = `
Arab Arabs Arabic Kurdish Kurd Kurds Muslim Muslims Islamic Islamist Islamists Islam Christian
Christians Christianity Catholic Catholics Jewish Jew Jews Judaism Hindu Hindus Hinduism Buddhist
Buddhists Buddhism Sikh Sikhs Sunni Sunnis Shia Shiite Shiites Shi'ite Shi'ites Orthodox Protestant
Protestants Baptist Methodist Anglican Evangelical Mormon Western Hispanic Hispanics Latino Latinos
Latina Caucasian Asian-American African-American Indigenous Aboriginal Rohingya Uighur Uighurs
Uyghur Uyghurs Hutu Hutus Tutsi Tutsis Pashtun Pashtuns Tuareg Roma Nazi Nazis Communist Communists
Marxist Maoist Maoists Leninist Republican Republicans Democrat Democrats Democratic Conservative
Conservatives Liberal Liberals Socialist Socialists Zionist Catalan Basque Basques Bengali
Tamil Tamils Punjabi Urdu Hindi Mandarin Cantonese Swahili Latin Persian Malay Balkan Baltic
Scandinavian Nordic Siberian Chechen Chechens Crimean Hebrew Black Blacks
White Whites Internet Web Covid Covid-19 COVID COVID-19 Ebola HIV AIDS HIV/AIDS Zika SARS MERS
Coronavirus God Allah Jesus Christ Bible Koran Quran Qur'an Torah Christmas Easter Ramadan Eid
Thanksgiving Halloween Hanukkah Diwali Lent AM PM GMT EST UTC BST CET GDP CEO CFO CTO COO MP MPs
TV DVD CD DNA PhD NGO NGOs ID IT PR FAQ PDF IED IEDs VAT GPS AI LGBT LGBTQ LGBTI HR PPE SUV USD EUR
GBP BC AD B.C. A.D. VPN LED SMS ICT MoU MOU H.E. NPL CCTV FDI MA BA MBA BSc MSc STEM Rs Tk GH No. CV QR UV DJ OK Mr Mrs Ms Dr Prof Sir Madam Jr Sr I
First_Nations First_Nation Celsius Fahrenheit Bitcoin Ph.D Ph.D. Halal II III IV VI VII VIII IX XI
XII XIII XIV XV XVI Foreigners PPP PPPs SMEs SME URL URLs USB AIG ASAP
CHF JPY CNY RMB INR AUD CAD NZD SGD HKD KRW BRL MXN ZAR NGN KES EGP TRY RUB SEK NOK DKK PLN CZK HUF
AED SAR QAR EEST PST PDT EDT CST IST
`

// calendar are the names of months and days. They end every name.
const calendar = `
January February March April June July August September October November December Jan. Feb Mar.
Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
Tues Thur Thurs Fri
`

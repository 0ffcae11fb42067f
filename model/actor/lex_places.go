package actor

// placeNames are regions, large cities and others that news names without
// saying what they are. An underscore stands for a space.
const placeNames = `
Middle_East Far_East Near_East Southeast_Asia South_Asia East_Asia Central_Asia Eastern_Europe
Western_Europe Central_Europe West_Africa East_Africa North_Africa Southern_Africa
Sub-Saharan_Africa Sahel Maghreb Levant Caucasus Balkans Caribbean Scandinavia Arctic Antarctica
Antarctic Amazon Sahara Himalayas Andes Alps Mediterranean Mediterranean_Sea Black_Sea Red_Sea
Caspian_Sea Baltic_Sea South_China_Sea East_China_Sea Atlantic Pacific Atlantic_Ocean Pacific_Ocean
Indian_Ocean Persian_Gulf Gulf_of_Mexico Gulf_of_Aden Horn_of_Africa Strait_of_Hormuz Suez_Canal
Panama_Canal West_Bank Gaza Gaza_Strip Golan_Heights East_Jerusalem Sinai Kashmir Crimea Donbas
Donbass Donetsk Luhansk Abkhazia South_Ossetia Nagorno-Karabakh Transnistria Chechnya Dagestan
Siberia Xinjiang Inner_Mongolia Manchuria Kurdistan Darfur Tigray Catalonia Andalusia Basque_Country
Galicia Bavaria Saxony Lombardy Tuscany Sicily Sardinia Corsica Brittany Normandy Provence Flanders
Wallonia Scandinavia Patagonia Yucatan Chiapas Oaxaca Guerrero Sinaloa Jalisco Michoacan Michoacán
Tamaulipas Chihuahua Sonora Veracruz Puebla Zacatecas Antioquia Minas_Gerais Bahia Pernambuco
New_York New_York_City Manhattan Brooklyn Queens Bronx Harlem Wall_Street Los_Angeles Hollywood
Chicago Houston Phoenix Philadelphia San_Antonio San_Diego Dallas San_Jose Austin Jacksonville
San_Francisco Seattle Denver Washington Washington,_D.C. Washington_DC Washington,_DC Washington_D.C.
D.C. Boston Detroit Nashville Memphis Portland Oklahoma_City Las_Vegas Louisville Baltimore
Milwaukee Albuquerque Tucson Sacramento Kansas_City Atlanta Miami Cleveland New_Orleans Tampa
Pittsburgh Cincinnati St._Louis Minneapolis Orlando Honolulu Anchorage Silicon_Valley Capitol_Hill
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina
North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee
Texas Utah Vermont West_Virginia Wisconsin Wyoming Guam Bermuda Guantanamo_Bay Toronto Montreal
Montréal Vancouver Calgary Ottawa Edmonton Winnipeg Halifax Ontario Quebec Québec Alberta
British_Columbia Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland Yukon Nunavut
Mexico_City Guadalajara Monterrey Tijuana Acapulco Cancun Cancún Ciudad_Juarez Ciudad_Juárez Culiacán
Guatemala_City Tegucigalpa San_Salvador Managua Havana Santo_Domingo Port-au-Prince Kingston
San_Juan Panama_City Bogota Bogotá Medellin Medellín Cali Caracas Maracaibo Quito Guayaquil Lima
Cusco La_Paz Santa_Cruz Cochabamba Santiago Valparaiso Valparaíso Buenos_Aires Cordoba Córdoba
Rosario Montevideo Asuncion Asunción Brasilia Brasília Sao_Paulo São_Paulo Rio_de_Janeiro Salvador
Recife Fortaleza Porto_Alegre Manaus London Manchester Birmingham Liverpool Leeds Sheffield Bristol
Newcastle Nottingham Oxford Cambridge Edinburgh Glasgow Aberdeen Cardiff Belfast Dublin Cork Paris
Marseille Lyon Nice Toulouse Bordeaux Strasbourg Lille Calais Brussels Antwerp Bruges Amsterdam
Rotterdam The_Hague Hague Utrecht Berlin Hamburg Munich Cologne Frankfurt Stuttgart Dresden Leipzig
Bonn Vienna Salzburg Zurich Geneva Bern Basel Davos Rome Milan Naples Turin Venice Florence Genoa
Palermo Lampedusa Madrid Barcelona Valencia Seville Bilbao Malaga Lisbon Porto Athens Thessaloniki
Copenhagen Stockholm Gothenburg Malmo Oslo Bergen Helsinki Reykjavik Tallinn Riga Vilnius Warsaw
Krakow Gdansk Prague Brno Bratislava Budapest Bucharest Sofia Belgrade Zagreb Sarajevo Ljubljana
Skopje Pristina Tirana Podgorica Chisinau Kiev Kyiv Lviv Odessa Odesa Kharkiv Kherson Mariupol
Bakhmut Zaporizhzhia Minsk Moscow Saint_Petersburg St._Petersburg Sochi Vladivostok Kazan Grozny
Rostov Tbilisi Yerevan Baku Istanbul Ankara Izmir Diyarbakir Damascus Aleppo Homs Idlib Raqqa Kobani
Palmyra Beirut Tripoli Jerusalem Tel_Aviv Haifa Ramallah Nablus Hebron Jenin Rafah Khan_Younis
Bethlehem Amman Baghdad Mosul Basra Kirkuk Erbil Fallujah Tikrit Najaf Karbala Anbar Tehran Isfahan
Mashhad Riyadh Jeddah Mecca Medina Sanaa Sana'a Aden Hodeidah Doha Manama Abu_Dhabi Dubai Sharjah
Muscat Kuwait_City Kabul Kandahar Herat Helmand Jalalabad Kunduz Islamabad Karachi Lahore Peshawar
Quetta Rawalpindi Punjab Jammu_and_Kashmir Sindh Balochistan Waziristan Swat New_Delhi Delhi Mumbai Bombay Kolkata
Calcutta Chennai Bangalore Bengaluru Hyderabad Ahmedabad Pune Jaipur Lucknow Srinagar Uttar_Pradesh
Madhya_Pradesh Andhra_Pradesh Himachal_Pradesh Gujarat Maharashtra Karnataka Kerala Tamil_Nadu
Assam Manipur Bihar Rajasthan Haryana Odisha Jharkhand West_Bengal Goa Dhaka Chittagong Kathmandu
Thimphu Colombo Jaffna Yangon Rangoon Naypyidaw Mandalay Rakhine Bangkok Chiang_Mai Phuket
Vientiane Phnom_Penh Hanoi Ho_Chi_Minh_City Saigon Kuala_Lumpur Penang Johor Sabah Sarawak Jakarta
Bali Java Sumatra Aceh Borneo Sulawesi Surabaya Papua West_Papua Manila Mindanao Luzon Davao Cebu
Dili Beijing Shanghai Guangzhou Shenzhen Guangdong Chongqing Chengdu Sichuan Wuhan Hubei Hunan
Henan Hebei Shandong Tianjin Nanjing Hangzhou Zhejiang Fujian Yunnan Lhasa Urumqi Harbin Kowloon
Taipei Kaohsiung Seoul Busan Incheon Pyongyang Tokyo Osaka Kyoto Yokohama Nagoya Hiroshima Nagasaki
Fukushima Okinawa Hokkaido Sapporo Ulaanbaatar Astana Almaty Tashkent Samarkand Bishkek Dushanbe
Ashgabat Cairo Alexandria Giza Luxor Khartoum Omdurman Juba Addis_Ababa Asmara Mogadishu Kismayo
Hargeisa Puntland Nairobi Mombasa Kisumu Kampala Entebbe Kigali Bujumbura Dar_es_Salaam Dodoma
Zanzibar Kinshasa Goma Bukavu Kivu North_Kivu South_Kivu Ituri Lubumbashi Katanga Brazzaville
Libreville Yaounde Yaoundé Douala N'Djamena Bangui Abuja Lagos Kano Kaduna Maiduguri Borno
Port_Harcourt Niger_Delta Ibadan Accra Kumasi Lome Lomé Cotonou Abidjan Yamoussoukro Bouake Monrovia
Freetown Conakry Bissau Dakar Banjul Bamako Timbuktu Gao Kidal Ouagadougou Niamey Nouakchott Rabat
Casablanca Marrakech Algiers Oran Tunis Benghazi Sirte Misrata Luanda Cabinda Lusaka Harare Bulawayo
Mutare Lilongwe Blantyre Maputo Cabo_Delgado Antananarivo Windhoek Gaborone Pretoria Johannesburg
Cape_Town Durban Soweto KwaZulu-Natal Gauteng Eastern_Cape Western_Cape Limpopo Mbabane Maseru
Sydney Melbourne Brisbane Perth Adelaide Canberra Darwin Hobart Queensland New_South_Wales Victoria
Tasmania Northern_Territory Western_Australia South_Australia Auckland Wellington Christchurch
Honiara Suva Port_Moresby Bougainville Noumea New_Caledonia French_Polynesia Tahiti Earth Mars Moon
Gibraltar Falkland_Islands Faroe_Islands Canary_Islands Chernobyl Lesbos Crete Malvinas Gaza_City
Jiangsu Jiangxi Anhui Shanxi Shaanxi Gansu Qinghai Guizhou Guangxi Hainan Liaoning Jilin
Heilongjiang Ningxia Taichung Tainan Hsinchu Keelung Taoyuan Changhua Hualien Kinmen Meghalaya
Nagaland Mizoram Tripura Sikkim Chhattisgarh Uttarakhand Telangana Ladakh Jammu Nagpur Varanasi
Kanpur Patna Bhopal Indore Chandigarh Amritsar Kochi Martinique Guadeloupe Curaçao Aruba Sendai
Fukuoka Kobe Niigata Daegu Gwangju Daejeon Ulsan Jeju Sejong Gyeonggi Kilimanjaro Tamale Tema Enugu
Jos Benin_City Onitsha Sokoto Zamfara Katsina Bauchi Kogi Benue Taraba Adamawa Yobe Oyo Ogun Osun
Ekiti Ondo Anambra Bayelsa Nakuru Eldoret Turkana Garissa Mandera Lamu Gulu Jinja Amhara Oromia
Afar Mekelle Bahir_Dar Hawassa Dire_Dawa Baidoa Beledweyne Jubaland El_Fasher Port_Sudan Nyala
Kordofan Bloemfontein Polokwane Sandton Gqeberha Pietermaritzburg Mpumalanga Masvingo Gweru Ndola
Kitwe Selangor Perak Kedah Kelantan Pahang Terengganu Malacca Putrajaya Quezon_City Cavite Leyte
Palawan Marawi Sulu Visayas Iloilo Da_Nang Haiphong Mekong Mekong_Delta Pattaya Ayutthaya
Chiang_Rai Siem_Reap Sihanoukville Khyber_Pakhtunkhwa Multan Faisalabad Gwadar Gilgit-Baltistan
Sylhet Khulna Cox's_Bazar Rajshahi Mazar-i-Sharif Nangarhar Ghazni Tabriz Shiraz Qom Ahvaz
Khuzestan Sinjar Nineveh Sulaymaniyah Gaziantep Antalya Hatay Belgorod Kursk Bryansk Kaliningrad
Novosibirsk Yekaterinburg Tatarstan Dnipro Sumy Chernihiv Melitopol Avdiivka Kramatorsk Guayas
Manabí Esmeraldas Cuenca Arequipa Puno Ayacucho Tarapacá Antofagasta Concepción Temuco Araucanía
Mendoza Tucumán Salta Neuquén Jujuy Bariloche Potosí Oruro Tarija Sucre El_Alto Barranquilla
Cartagena Cúcuta Cauca Nariño Arauca Táchira Zulia Mérida Maracay Guanacaste Limón Puntarenas
Alajuela Heredia Masaya Granada Matagalpa Bluefields Petén Quetzaltenango San_Pedro_Sula La_Ceiba
Nuevo_León Durango Coahuila Colima Nayarit Querétaro Guanajuato Hidalgo Tabasco Campeche
Quintana_Roo Yucatán Culiacan Baja_California Tlaxcala Dunedin Gold_Coast Alice_Springs Geelong
Rotorua Otago Graz Linz Ghent Liège Leuven Gdynia Wroclaw Wrocław Łódź Poznan Poznań Lublin Cluj
Timisoara Varna Plovdiv Dubrovnik Rijeka Mostar Banja_Luka Novi_Sad Kosice Debrecen Turku Tampere
Aarhus Trondheim Uppsala Westminster Machu_Picchu Nile Danube Rhine Ganges Congo_River Ghouta Daraa
Latakia Tartus Hama Qamishli Sidon Tyre Gobi Darien_Gap Rio_Grande Strait_of_Malacca Taiwan_Strait
English_Channel Bay_of_Bengal Arabian_Sea North_Sea Korean_Peninsula Arabian_Peninsula
Western_Balkans Global_South Indo-Pacific Asia-Pacific Americas Schengen Tiananmen_Square
Tahrir_Square Red_Square Times_Square
`

// placeTails end the name of a place ("Guerrero State").
const placeTails = `
State Province Prefecture County District Region Governorate Territory Territories Oblast Krai
Municipality Township City Town Village Borough Parish Suburb Neighborhood Island Islands Isles
Ferry Archipelago Peninsula Valley Hills Mountain Mountains Heights Desert Forest Park River Lake Lakes
Creek Bay Gulf Sea Ocean Strait Straits Canal Beach Coast Falls Basin Delta Plateau Street Avenue
Road Boulevard Lane Drive Highway Square Plaza Bridge Airport Harbour Harbor Port Station Strip
Border Crossing Camp Base Prison Mosque Cathedral Temple Shrine Tower Stadium Palace Castle Emirate
Sultanate Pradesh Zone Reserve Ridge Springs Point Tunnel Gorge Shoal Sound Mere Moor Marsh Inlet Reef Wharf Quay Pier Fjord Glen Hospital Museum Hotel Resort Hall Plant Chowk Nagar Refuge Trail Cove Garden Gardens Cemetery Monument Reservoir Dam Mall Market Bypass
`

// placeHeads begin the name of a place.
const placeHeads = `
Lake Mount Mt Mt. Gulf Cape Port Fort San Santa São Santo Saint St St. Sainte New North South East
West Northern Southern Eastern Western Central Upper Lower Greater Great Isle Rio El La Los Las Puerto
Ciudad Villa Monte Camp Bay Strait River Republic Kingdom State Province City County Lago Costa Tel
Abu Ras Wadi Ust Nizhny Novy Stara Bad Ile Côte Baie Ho Kota Tanjung Pulau Bukit Sungai Point Kuala Kwun
Jabal Umm Ain Beit Bani Deir Khan Tall Kafr Mazar Shah Dera Nuevo Nueva Alto Bajo Isthmus Horn Playa Playas Isla Volcán Cayo Sharm
Little Isles Island Islands District Valley Vale Plains
`

// settlements are the common nouns that stand beside the name of a place.
const settlements = `
city town village province district region state county island port cities towns villages provinces
districts regions counties islands capital suburb municipality
neighborhood neighbourhood borough prefecture governorate township area river coast coastline
peninsula valley airport border highway road street station terminus bridge harbour harbor dam parish
`

package actor

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

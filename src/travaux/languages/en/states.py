"""English: what states and their people are called, and the seats that stand for their governments.

One line a state: ISO 3166 code | adjectives | people | capitals and seats | further names. The plain and the official name come
from babel and pycountry. A capital that bears its state's name is left out: the name alone denotes the state.
"""

from travaux.languages.names import states

STATES = states("""
AD|Andorran|Andorrans|Andorra la Vella|
AE|Emirati|Emiratis|Abu Dhabi|UAE, Emirates
AF|Afghan|Afghans|Kabul|
AG|Antiguan|Antiguans|Saint John's|Antigua and Barbuda
AL|Albanian|Albanians|Tirana|
AM|Armenian|Armenians|Yerevan|
AO|Angolan|Angolans|Luanda|
AR|Argentine, Argentinian, Argentinean|Argentines, Argentinians|Buenos Aires, Casa Rosada|
AT|Austrian|Austrians|Vienna|
AU|Australian|Australians|Canberra|
AZ|Azerbaijani, Azeri|Azerbaijanis, Azeris|Baku|
BA|Bosnian|Bosnians|Sarajevo|Bosnia, Bosnia-Herzegovina, Bosnia and Herzegovina
BB|Barbadian|Barbadians|Bridgetown|
BD|Bangladeshi|Bangladeshis|Dhaka|
BE|Belgian|Belgians||
BF|Burkinabe, Burkinabé|Burkinabes|Ouagadougou|Burkina
BG|Bulgarian|Bulgarians|Sofia|
BH|Bahraini|Bahrainis|Manama|
BI|Burundian, Burundi|Burundians|Gitega, Bujumbura|
BJ|Beninese|Beninese|Porto-Novo, Cotonou|
BN|Bruneian|Bruneians|Bandar Seri Begawan|Brunei Darussalam
BO|Bolivian|Bolivians|La Paz, Sucre|
BR|Brazilian|Brazilians|Brasilia, Brasília, Planalto|
BS|Bahamian|Bahamians|Nassau|The Bahamas
BT|Bhutanese|Bhutanese|Thimphu|
BW|Botswanan, Batswana|Botswanans|Gaborone|
BY|Belarusian, Belarussian, Byelorussian|Belarusians, Belarussians|Minsk|Belorussia, Byelorussia
BZ|Belizean|Belizeans|Belmopan|
CA|Canadian|Canadians|Ottawa, Parliament Hill|
CD|Congolese|Congolese|Kinshasa|DRC, DR Congo, D.R. Congo, Democratic Republic of Congo, Democratic Republic of the Congo, Zaire
CF|Central African|Central Africans|Bangui|CAR
CG|Congolese|Congolese|Brazzaville|Congo-Brazzaville, Republic of Congo, Republic of the Congo
CH|Swiss|Swiss|Bern, Berne|
CI|Ivorian, Ivoirian|Ivorians|Yamoussoukro, Abidjan|Ivory Coast, Cote d'Ivoire, Côte d'Ivoire
CL|Chilean|Chileans|Santiago, La Moneda|
CM|Cameroonian|Cameroonians|Yaounde, Yaoundé|
CN|Chinese|Chinese|Beijing, Peking, Zhongnanhai|PRC, People's Republic, mainland China
CO|Colombian|Colombians|Bogota, Bogotá|
CR|Costa Rican|Costa Ricans|San Jose, San José|
CU|Cuban|Cubans|Havana|
CV|Cape Verdean, Cabo Verdean|Cape Verdeans|Praia|Cabo Verde
CY|Cypriot, Greek Cypriot|Cypriots, Greek Cypriots|Nicosia|
CZ|Czech|Czechs|Prague|Czech Republic
DE|German|Germans|Berlin|
DJ|Djiboutian|Djiboutians||
DK|Danish|Danes|Copenhagen|
DM||Dominicans|Roseau|
DO|Dominican|Dominicans|Santo Domingo|
DZ|Algerian|Algerians|Algiers|
EC|Ecuadorian, Ecuadorean, Ecuadoran|Ecuadorians, Ecuadoreans|Quito|
EE|Estonian|Estonians|Tallinn|
EG|Egyptian|Egyptians|Cairo|
EH|Sahrawi, Saharawi|Sahrawis, Saharawis||Sahrawi Arab Democratic Republic
ER|Eritrean|Eritreans|Asmara|
ES|Spanish|Spaniards, Spanish|Madrid, Moncloa|
ET|Ethiopian|Ethiopians|Addis Ababa|
FI|Finnish|Finns|Helsinki|
FJ|Fijian|Fijians|Suva|
FM|Micronesian|Micronesians|Palikir|
FR|French|French|Paris, Elysee, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay|
GA|Gabonese|Gabonese|Libreville|
GB|British, UK|British, Britons|London, Downing Street, 10 Downing Street, No 10, Whitehall|Britain, Great Britain, UK, U.K.
GD|Grenadian|Grenadians|Saint George's|
GE|Georgian|Georgians|Tbilisi|
GH|Ghanaian|Ghanaians|Accra|
GL|Greenlandic|Greenlanders|Nuuk|
GM|Gambian|Gambians|Banjul|The Gambia
GN|Guinean|Guineans|Conakry|
GQ|Equatorial Guinean, Equatoguinean|Equatorial Guineans|Malabo|
GR|Greek|Greeks|Athens|
GT|Guatemalan|Guatemalans||
GW|Bissau-Guinean|Bissau-Guineans|Bissau|
GY|Guyanese|Guyanese||
HK|Hongkonger|Hongkongers, Hong Kongers||Hong Kong
HN|Honduran|Hondurans|Tegucigalpa|
HR|Croatian, Croat|Croatians, Croats|Zagreb|
HT|Haitian|Haitians|Port-au-Prince|
HU|Hungarian|Hungarians|Budapest|
ID|Indonesian|Indonesians|Jakarta|
IE|Irish|Irish|Dublin|Republic of Ireland, Irish Republic
IL|Israeli|Israelis|Jerusalem, Tel Aviv|Jewish state
IN|Indian|Indians|New Delhi, Delhi|
IQ|Iraqi|Iraqis|Baghdad|
IR|Iranian, Persian|Iranians|Tehran, Teheran|Islamic Republic of Iran
IS|Icelandic|Icelanders|Reykjavik, Reykjavík|
IT|Italian|Italians|Rome, Palazzo Chigi|
JM|Jamaican|Jamaicans|Kingston|
JO|Jordanian|Jordanians|Amman|
JP|Japanese|Japanese|Tokyo|
KE|Kenyan|Kenyans|Nairobi|
KG|Kyrgyz, Kyrgyzstani, Kirghiz|Kyrgyz, Kyrgyzstanis|Bishkek|Kyrgyz Republic, Kirghizia
KH|Cambodian|Cambodians|Phnom Penh|
KI|I-Kiribati|I-Kiribati|Tarawa|
KM|Comorian, Comoran|Comorians, Comorans|Moroni|
KN|Kittitian|Kittitians|Basseterre|Saint Kitts and Nevis
KP|North Korean|North Koreans|Pyongyang|DPRK, D.P.R.K., Democratic People's Republic of Korea
KR|South Korean|South Koreans|Seoul, Blue House|Republic of Korea, ROK
KW|Kuwaiti|Kuwaitis||
KZ|Kazakh, Kazakhstani|Kazakhs, Kazakhstanis|Astana, Nur-Sultan|Kazakstan
LA|Lao, Laotian|Laotians|Vientiane|
LB|Lebanese|Lebanese|Beirut|
LC|Saint Lucian|Saint Lucians|Castries|Saint Lucia
LI|Liechtenstein|Liechtensteiners|Vaduz|
LK|Sri Lankan|Sri Lankans|Colombo|Ceylon
LR|Liberian|Liberians|Monrovia|
LS|Basotho|Basotho|Maseru|
LT|Lithuanian|Lithuanians|Vilnius|
LU|Luxembourgish|Luxembourgers||
LV|Latvian|Latvians|Riga|
LY|Libyan|Libyans|Tripoli, Tobruk|
MA|Moroccan|Moroccans|Rabat|
MC|Monegasque|Monegasques||
MD|Moldovan|Moldovans|Chisinau, Chișinău, Kishinev|Moldavia, Republic of Moldova
ME|Montenegrin|Montenegrins|Podgorica|
MG|Malagasy, Madagascan|Malagasy|Antananarivo|
MH|Marshallese|Marshallese|Majuro|
MK|Macedonian, North Macedonian|Macedonians, North Macedonians|Skopje|Macedonia, FYROM
ML|Malian|Malians|Bamako|
MM|Burmese, Myanmar|Burmese|Naypyidaw, Naypyitaw, Rangoon, Yangon|Burma, Myanmar
MN|Mongolian|Mongolians|Ulaanbaatar, Ulan Bator|
MR|Mauritanian|Mauritanians|Nouakchott|
MT|Maltese|Maltese|Valletta|
MU|Mauritian|Mauritians|Port Louis|
MV|Maldivian|Maldivians|Malé|
MW|Malawian|Malawians|Lilongwe|
MX|Mexican|Mexicans|Mexico City|
MY|Malaysian|Malaysians|Kuala Lumpur, Putrajaya|
MZ|Mozambican|Mozambicans|Maputo|
NA|Namibian|Namibians|Windhoek|
NE|Nigerien|Nigeriens|Niamey|
NG|Nigerian|Nigerians|Abuja, Aso Rock|
NI|Nicaraguan|Nicaraguans|Managua|
NL|Dutch, Netherlands|Dutch|The Hague, Amsterdam|Holland, The Netherlands
NO|Norwegian|Norwegians|Oslo|
NP|Nepalese, Nepali|Nepalese, Nepalis|Kathmandu, Katmandu|
NR|Nauruan|Nauruans|Yaren|
NZ|New Zealand|New Zealanders|Wellington|
OM|Omani|Omanis|Muscat|
PA|Panamanian|Panamanians||
PE|Peruvian|Peruvians|Lima|
PG|Papua New Guinean|Papua New Guineans|Port Moresby|PNG
PH|Philippine, Filipino|Filipinos|Manila, Malacanang, Malacañang|
PK|Pakistani|Pakistanis|Islamabad|
PL|Polish|Poles|Warsaw|
PS|Palestinian|Palestinians|Ramallah|Palestine, Palestinian Authority, Palestinian National Authority, State of Palestine
PT|Portuguese|Portuguese|Lisbon|
PW|Palauan|Palauans|Ngerulmud|
PY|Paraguayan|Paraguayans|Asuncion, Asunción|
QA|Qatari|Qataris|Doha|
RO|Romanian|Romanians|Bucharest|
RS|Serbian, Serb|Serbians, Serbs|Belgrade|
RU|Russian|Russians|Moscow, Kremlin|Russian Federation, RF
RW|Rwandan|Rwandans|Kigali|
SA|Saudi, Saudi Arabian|Saudis, Saudi Arabians|Riyadh|Saudi, Kingdom of Saudi Arabia
SB|Solomon Islander|Solomon Islanders|Honiara|
SC|Seychellois|Seychellois||
SD|Sudanese|Sudanese|Khartoum, Port Sudan|
SE|Swedish|Swedes|Stockholm|
SG|Singaporean|Singaporeans||
SI|Slovenian, Slovene|Slovenians, Slovenes|Ljubljana|
SK|Slovak, Slovakian|Slovaks|Bratislava|Slovak Republic
SL|Sierra Leonean|Sierra Leoneans|Freetown|
SM|Sammarinese|Sammarinese||
SN|Senegalese|Senegalese|Dakar|
SO|Somali, Somalian|Somalis|Mogadishu|
SR|Surinamese|Surinamese|Paramaribo|
SS|South Sudanese|South Sudanese|Juba|
ST|São Toméan, Sao Tomean|Sao Tomeans|São Tomé, Sao Tome|Sao Tome and Principe
SV|Salvadoran, Salvadorean|Salvadorans, Salvadoreans|San Salvador|
SY|Syrian|Syrians|Damascus|
SZ|Swazi|Swazis|Mbabane|Swaziland
TD|Chadian|Chadians|N'Djamena|
TG|Togolese|Togolese|Lome, Lomé|
TH|Thai|Thais|Bangkok|
TJ|Tajik|Tajiks|Dushanbe|
TL|Timorese, East Timorese|Timorese, East Timorese|Dili|East Timor
TM|Turkmen|Turkmens|Ashgabat|
TN|Tunisian|Tunisians|Tunis, Carthage Palace|
TO|Tongan|Tongans|Nuku'alofa|
TR|Turkish|Turks|Ankara|Turkey, Turkiye
TT|Trinidadian|Trinidadians|Port of Spain|Trinidad
TV|Tuvaluan|Tuvaluans|Funafuti|
TW|Taiwanese|Taiwanese|Taipei|
TZ|Tanzanian|Tanzanians|Dodoma, Dar es Salaam|
UA|Ukrainian|Ukrainians|Kiev, Kyiv, Bankova|
UG|Ugandan|Ugandans|Kampala|
US|American, US|Americans|Washington, Washington DC|US, USA, America, United States of America
UY|Uruguayan|Uruguayans|Montevideo|
UZ|Uzbek|Uzbeks|Tashkent|
VA|Vatican|||Vatican, Holy See
VC|Vincentian|Vincentians|Kingstown|
VE|Venezuelan|Venezuelans|Caracas, Miraflores|
VN|Vietnamese|Vietnamese|Hanoi|Viet Nam
VU|Vanuatuan|Ni-Vanuatu|Port Vila|
WS|Samoan|Samoans|Apia|
XK|Kosovar, Kosovan|Kosovars, Kosovans|Pristina, Prishtina|
YE|Yemeni|Yemenis|Sanaa, Sana'a|
ZA|South African|South Africans|Pretoria|
ZM|Zambian|Zambians|Lusaka|
ZW|Zimbabwean|Zimbabweans|Harare|Rhodesia
""")

"""English: bodies the whole world knows, with their other names.

One line a body: kind | state it belongs to (ISO 3166) or nothing | what one calls it next (agency, alliance, council) |
names, the fullest first; an indented line goes on. Hyphens and full stops inside abbreviations do not matter.
"""

from travaux.languages.names import bodies

BODIES = bodies("""
organisation||organisation|United Nations, UN, United Nations Organization, United Nations Organisation, world body
organisation||council|United Nations Security Council, UN Security Council, UNSC, Security Council
organisation||assembly|United Nations General Assembly, UN General Assembly, UNGA
organisation||council|UN Human Rights Council, United Nations Human Rights Council, UNHRC
organisation||agency, watchdog|International Atomic Energy Agency, IAEA, UN nuclear watchdog, United Nations nuclear
    watchdog, UN watchdog, UN atomic watchdog, UN nuclear agency, UN atomic agency
organisation||agency|UN High Commissioner for Refugees, UNHCR, UN refugee agency
organisation||agency|United Nations Relief and Works Agency, UNRWA
organisation||agency, programme|World Food Programme, WFP, World Food Program
organisation||fund, agency|UN Children's Fund, UNICEF, United Nations Children's Fund
organisation||agency, organisation|United Nations Educational Scientific and Cultural Organization, UNESCO
organisation||agency, organisation|World Health Organization, WHO, World Health Organisation
organisation||agency, organisation|International Labour Organization, ILO, International Labour Organisation, International
    Labor Organization
organisation||organisation|World Trade Organization, WTO, World Trade Organisation
organisation||fund, lender|International Monetary Fund, IMF
organisation||bank, lender|World Bank
organisation||court|International Court of Justice, ICJ, World Court
organisation||court|International Criminal Court, ICC
organisation||watchdog, organisation|Organisation for the Prohibition of Chemical Weapons, OPCW, Organization for the
    Prohibition of Chemical Weapons
organisation||organisation|Organization for Security and Co-operation in Europe, OSCE, Organization for Security and
    Cooperation in Europe, Organisation for Security and Co-operation in Europe
organisation||organisation|Organisation for Economic Co-operation and Development, OECD, Organization for Economic
    Cooperation and Development
organisation||organisation, committee|International Committee of the Red Cross, ICRC, Red Cross
organisation||organisation|Amnesty International, Amnesty
organisation||organisation|Human Rights Watch, HRW
organisation||organisation|Médecins Sans Frontières, MSF, Doctors Without Borders, Medecins Sans Frontieres
organisation||organisation|International Organization for Migration, IOM
bloc||alliance, bloc|NATO, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance,
    Atlantic Alliance, Nato
bloc||bloc, union|European Union, EU
bloc||bloc, union|African Union, AU
bloc||bloc, union|Eurasian Economic Union, EAEU, EEU
bloc||alliance, bloc|Collective Security Treaty Organization, CSTO, Collective Security Treaty Organisation
bloc||bloc, organisation|Shanghai Cooperation Organisation, SCO, Shanghai Cooperation Organization
bloc||bloc|Commonwealth of Independent States, CIS
bloc||bloc|Association of Southeast Asian Nations, ASEAN, Asean
bloc||bloc, council|Gulf Cooperation Council, GCC
bloc||league, bloc|Arab League, League of Arab States
bloc||organisation, bloc|Organisation of Islamic Cooperation, OIC, Organization of Islamic Cooperation, Organization of the
    Islamic Conference
bloc||bloc|Mercosur, Southern Common Market
bloc||bloc|Andean Community
bloc||bloc|Caribbean Community, CARICOM
bloc||bloc|Economic Community of West African States, ECOWAS
bloc||bloc|Southern African Development Community, SADC
bloc||bloc|East African Community, EAC
bloc||bloc|Intergovernmental Authority on Development, IGAD
bloc||bloc, organisation|Organization of American States, OAS, Organisation of American States
bloc||cartel, group|Organization of the Petroleum Exporting Countries, OPEC, Organisation of the Petroleum Exporting
    Countries, Opec
bloc||cartel, group|OPEC Plus, OPEC+
bloc||group|Group of Seven, G7, G-7
bloc||group|Group of Eight, G8, G-8
bloc||group|Group of Twenty, G20, G-20
bloc||group|Group of 77, G77, G-77
bloc||group, bloc|BRICS, Brics
bloc||bloc|Pacific Islands Forum
bloc||alliance|AUKUS, Aukus
bloc||group|P5+1, P5 plus one, P5 plus 1, E3+3, E3 plus three, EU3+3
bloc||group|P5, permanent five
bloc||trio, group|E3, EU3, EU 3, EU three, European Union three, EU trio, EU troika
bloc||quartet|Middle East Quartet, Quartet on the Middle East, Diplomatic Quartet
bloc||group|Minsk Group, OSCE Minsk Group
group||group|West, collective West, Western powers, Western countries, Western states, Western nations, Western governments,
    Western partners, Western allies
group||group|international community, world community
group||group|Global South
organisation||commission, executive|European Commission, EC, EU Commission
organisation||council|European Council
organisation||council|Council of Europe
organisation||council|Council of the European Union, Council of the EU, EU Council
organisation||parliament, assembly|European Parliament, EU Parliament
organisation||bank|European Central Bank, ECB
organisation||court|European Court of Human Rights, ECHR
organisation||court|European Court of Justice, ECJ
organisation|US|administration|White House, Oval Office
organisation|US|department|US State Department, State Department, United States Department of State, US Department of State,
    Department of State, Foggy Bottom
organisation|US|department|US Defense Department, Pentagon, Defense Department, US Department of Defense, Department of
    Defense
organisation|US|department|US Treasury, Treasury Department, US Treasury Department
organisation|US|department|US Justice Department, Justice Department, Department of Justice
organisation|US|department|US Labor Department, Labor Department, US Department of Labor
organisation|US|department|US Commerce Department, Commerce Department, US Department of Commerce
organisation|US|office|Office of the US Trade Representative, USTR, US Trade Representative's Office
organisation|US|board|National Labor Relations Board, NLRB
organisation|US|board|National Mediation Board
organisation|US|congress|US Congress, Congress, Capitol Hill
organisation|US|senate, chamber|US Senate, Senate
organisation|US|house, chamber|US House of Representatives, House of Representatives
organisation|US|agency|Central Intelligence Agency, CIA
organisation|US|bureau|Federal Bureau of Investigation, FBI
organisation|US|bank|Federal Reserve, Fed
organisation|GB|ministry|Foreign Office, British Foreign Office, Foreign and Commonwealth Office, FCDO
organisation|GB|house|House of Commons, Commons
organisation|GB|house|House of Lords
organisation|GB|service|Advisory Conciliation and Arbitration Service, ACAS, Acas
organisation|RU|parliament, chamber|State Duma, Russian State Duma, Duma
organisation|RU|chamber|Federation Council
organisation|RU|agency|Federal Security Service, FSB
organisation|UA|parliament|Verkhovna Rada, Ukrainian Verkhovna Rada
organisation|DE|parliament|Bundestag, German Bundestag
organisation|DE|chamber|Bundesrat
organisation|IL|parliament|Knesset, Israeli Knesset
organisation|IL|army, military|Israel Defense Forces, IDF, Israel Defence Forces
organisation|IR|parliament|Majlis, Iranian Majlis
organisation|IR|guards|Islamic Revolutionary Guard Corps, IRGC, Revolutionary Guards, Revolutionary Guard
organisation|PL|parliament|Sejm
organisation|IN|house|Lok Sabha
organisation|IN|house|Rajya Sabha
organisation|JP|parliament|Diet
organisation|IE|parliament|Dáil, Dail
organisation|CN|congress|National People's Congress
organisation|CN|army, military|People's Liberation Army, PLA
organisation|CN|party|Chinese Communist Party, Communist Party of China, CCP
organisation|CO|group, rebels, guerrillas|Revolutionary Armed Forces of Colombia, FARC, Farc
organisation|CO|group, rebels, guerrillas|National Liberation Army, ELN
organisation|PS|group, movement, militants|Hamas
organisation|PS|movement, party|Fatah
organisation|PS|organisation|Palestine Liberation Organization, PLO, Palestine Liberation Organisation
organisation|LB|group, movement, militants, militia|Hezbollah, Hizbollah, Hizbullah
organisation|YE|group, movement, rebels, militia|Houthis, Houthi, Ansar Allah, Ansarullah, Huthis
organisation|AF|group, movement, militants|Taliban, Taleban
organisation||group, militants|Islamic State, ISIS, ISIL, Daesh
organisation||group, militants|Al-Qaeda, al-Qaeda, al Qaeda, al-Qaida
organisation|TR|group, party, rebels, militants|Kurdistan Workers' Party, PKK
organisation|SY|forces, alliance|Syrian Democratic Forces, SDF
organisation|ET|group, party, rebels|Tigray People's Liberation Front, TPLF
organisation|CD|group, movement, rebels|M23, March 23 Movement
organisation|SD|group, paramilitaries, militia|Rapid Support Forces, RSF
organisation|MA|front, movement|Polisario Front, Polisario
organisation|LK|group, rebels|Liberation Tigers of Tamil Eelam, LTTE, Tamil Tigers
organisation|PH|group, rebels|Moro Islamic Liberation Front, MILF
organisation|PH|group, rebels|New People's Army
organisation|GB|party|Sinn Fein, Sinn Féin
organisation|GB|group|Irish Republican Army, IRA
organisation||federation, union|International Trade Union Confederation, ITUC
organisation|US|federation, union|AFL-CIO, American Federation of Labor and Congress of Industrial Organizations
organisation|GB|federation|Trades Union Congress, TUC
organisation|US|union|United Auto Workers, UAW
organisation|US|union|International Brotherhood of Teamsters, Teamsters, Teamsters Union
organisation|DE|union|IG Metall
organisation|FR|union|CGT, Confédération générale du travail
""")

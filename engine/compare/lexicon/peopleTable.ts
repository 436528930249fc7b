/**
 * One row a kind: its name and what it may also be taken for, then its words in English, Russian, Ukrainian, Kyrgyz. A word is a
 * beginning that takes the endings of a noun; `=` ends a whole word, `?` one that often means something else; `-` stands for a space too.
 */
export type PeopleRow = readonly [kinds: string, en: string, ru: string, uk: string, ky: string]

/** What people are to each other. */
export const FAMILY: readonly PeopleRow[] = [
  ['parent mother father', 'parent', 'родител', 'батьки= батьків= батькам= батьками= батьках=', 'ата-эне'],
  [
    'mother parent woman grandmother',
    'mother mum= mom= mums= moms=',
    'мать= матери= матерью= матерей= матерям= матерями= мама= мамы= маме= маму= мамой= мамам=',
    'мати=? матір= матері= матерям= матерів= мама= мами= мамі= маму= мамою=',
    'апа эне апаке',
  ],
  [
    'father parent man',
    'father dad= dads=',
    'отец= отц папа=? папы=? папе=? папу=? папой=?',
    'батько= батька= батьку= батькові= батьком= тато= тата= татові= татом=',
    'атам= атамдын= атама= атамды= атасы= атасынын= атасына= атасын= атабыз= аталар= ата=?',
  ],
  [
    'son child man boy',
    'son',
    'сын= сына= сыну= сыном= сыне= сыновья= сыновей= сыновьям= сыновьями=',
    'син= сина= сину= синові= сином= сини= синів= синам= синами=',
    'уулум= уулумдун= уулума= уулун= уулуна= уулунун= уулдар уулу=? уул?',
  ],
  [
    'daughter child woman girl',
    'daughter',
    'дочь= дочери= дочерью= дочерей= дочерям= дочк дочур',
    'донька= доньк доньці= дочка= дочк дочці= дочок= доньок=',
    'кызы=? кыз?',
  ],
  [
    'brother man',
    'brother',
    'брат= брата= брату= братом= брате= братья= братьев= братьям= братьями=',
    'брат= брата= брату= братові= братом= брати= братів= братам= братами=',
    'агам= агасы= агасынын= агасына= агабыз= байке иним= иниси= инисинин= бир-тууган? тууган? ага=?',
  ],
  [
    'sister woman nurse',
    'sister',
    'сестра= сестры= сестре= сестру= сестрой= сестер= сестрам= сестрами=',
    'сестра= сестри= сестрі= сестру= сестрою= сестер= сестрам= сестрами=',
    'эже сиңдим= сиңдиси= сиңдисинин= карындашы=? карындашым=?',
  ],
  [
    'husband man spouse',
    'husband',
    'муж= мужа= мужу= мужем= муже= мужья= мужей= мужьям=',
    'чоловік=? чоловіка=? чоловікові=? чоловіком=? чоловіки=?',
    'күйөөм= күйөөсү= күйөөсүн= күйөөсүнүн= күйөөмдүн= күйөө=',
  ],
  [
    'wife woman spouse',
    "wife= wives= wife's=",
    'жена= жены= жене= жену= женой= жен= женам=',
    'дружина= дружини= дружині= дружину= дружиною= дружин=',
    'аялым= аялы= аялынын= аялына= аялын= келинчег',
  ],
  ['spouse husband wife', 'spouse', 'супруг', 'подружж', 'жубай'],
  [
    'widow woman wife',
    'widow',
    'вдова= вдовы= вдове= вдову= вдовой= вдов= вдовам=',
    'вдова= вдови= вдові= вдову= вдовою= удова=',
    'жесир',
  ],
  [
    'grandmother woman',
    'grandmother granny= grandma= grandmas=',
    'бабушк бабуля= бабули=',
    'бабуся= бабусі= бабусю= бабусею= бабусь= бабка=',
    'чоң-эне чоң-апа таене таенем= таенеси=',
  ],
  [
    'grandfather man',
    'grandfather grandpa= grandpas= granddad= granddads=',
    'дедушк дед= деда= деду= дедом= деды= дедов=',
    'дідусь= дідус дід= діда= діду= дідом= дідові= діди= дідів=',
    'чоң-ата таята',
  ],
  [
    'uncle man',
    'uncle',
    'дядя= дяди= дяде= дядю= дядей= дядьк',
    'дядько= дядька= дядькові= дядьком=',
    'таяке тага=? тагам= тагасы=',
  ],
  ['aunt woman', 'aunt', 'тетя= тети= тете= тетю= тетей= тетка= тетк', 'тітка= тітк тітці=', 'таеже'],
  [
    'grandchild child',
    'grandson granddaughter grandchild grandchildren=',
    'внук внучк внучек= внучат=',
    'онук внук онучк онучок= онуч',
    'небере',
  ],
  [
    'child boy girl son daughter pupil teenager',
    "child= children= child's= children's= kid= kids=",
    'ребенок= ребенк дети= детей= детям= детьми= детях=',
    'дитина= дитин діти= дітей= дітям= дітьми= дітях=',
    'бала балдар балам=',
  ],
]

/** What anybody is, whatever else they are. */
export const AGES: readonly PeopleRow[] = [
  [
    'boy child man son pupil teenager',
    'boy',
    'мальчик мальчиш парень= парн',
    'хлопчик хлопець= хлопц хлопч хлопчак',
    'бала=? жигит?',
  ],
  [
    'girl child woman daughter pupil teenager',
    'girl',
    'девочк девочек= девушк девушек=',
    'дівчин дівчинк дівчат',
    'кыз кыздар',
  ],
  ['teenager child boy girl pupil', 'teenager youngster', 'подросток= подростк', 'підліток= підлітк', 'өспүрүм'],
  ['woman', "women= woman= woman's= women's=", 'женщин', 'жінк жінок= жінці=', 'аял'],
  ['man husband', "men= man=? man's=?", 'мужчин', 'чоловік?', 'эркек'],
]

/** What people are for a time or at a place. */
export const SITUATIONS: readonly PeopleRow[] = [
  [
    'pupil student child',
    'pupil schoolchild schoolchildren= schoolboy schoolgirl',
    'школьник школьниц ученик учениц учащ учащиеся= учащихся=',
    'школяр школярк учень= учн учениц',
    'окуучу',
  ],
  ['student pupil child', 'student', 'студент', 'студент', 'студент'],
  [
    'patient',
    'patient=? patients=',
    'пациент больной= больного= больному= больным= больном= больная= больную= больные= больных= больными=',
    'пацієнт хворий= хворого= хворому= хворі= хворих= хворим= хворими= хвора= хворій=',
    'бейтап оорулуу',
  ],
  [
    'prisoner',
    'prisoner inmate convict',
    'заключенн? осужденн?',
    "в'язень= в'язн ув'язнен? засуджен?",
    'камактагы абактагы',
  ],
  ['witness', 'witness eyewitness', 'свидетел очевид', 'свідок= свідк очевид', 'күбө'],
  [
    'owner boss director',
    "owner= owners= owner's= landlord",
    'владелец= владельц владелиц собственник хозяин хозяев хозяйк',
    'власник власниц господар',
    'ээси=? ээлери=? кожоюн',
  ],
  ['tenant resident', 'tenant', 'арендатор', 'орендар', 'ижарачы'],
  ['customer visitor', 'customer buyer', 'покупател клиент', 'покупец= покупець= покупц клієнт', 'кардар сатып-алуучу'],
  ['activist volunteer', 'activist campaigner', 'активист', 'активіст', 'активист'],
  [
    'volunteer rescuer activist',
    'volunteer',
    'волонтер доброволец= добровольц',
    'волонтер доброволець= добровольц',
    'ыктыярчы волонтер',
  ],
  ['refugee migrant', 'refugee', 'беженец= беженц беженк', 'біженець= біженц біженк', 'качкын'],
  ['migrant refugee', 'migrant', 'мигрант', 'мігрант', 'мигрант'],
  ['passenger', 'passenger', 'пассажир', 'пасажир', 'жүргүнчү'],
  ['tourist visitor', 'tourist', 'турист', 'турист', 'турист'],
  ['visitor tourist customer', 'visitor', 'посетител', 'відвідувач', 'келүүчү'],
  [
    'neighbour resident',
    'neighbour neighbor',
    'сосед= соседа= соседу= соседом= соседи= соседей= соседям= соседями= соседк',
    'сусід',
    'кошуна коңшу',
  ],
  ['resident neighbour villager tenant', 'resident', 'жител', 'жител мешкан', 'тургун жашоочу'],
  ['villager resident farmer', 'villager', 'сельчан', 'селянин= селян односельч', 'айылдык'],
  ['voter', 'voter', 'избирател', 'виборець= виборц', 'шайлоочу'],
  ['fan spectator crowd', 'fans= supporters=?', 'болельщик', 'вболівальник уболівальник', 'күйөрман'],
  ['spectator fan crowd', 'spectator', 'зрител', 'глядач', 'көрүүчү'],
  ['crowd fan spectator resident', 'crowd', 'толпа= толпы= толпе= толпу= толпой=', 'натовп', 'калайык'],
]

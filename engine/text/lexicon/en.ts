import type { Lexicon } from './lexicon.ts'

/** The words of speech in English. */
export const en: Lexicon = {
  say: [
    ['said say says saying told tell tells telling wrote write writes writing written spoke speaks speaking', '-'],
    ['thought thinks thinking argued argues arguing meant replied replies replying denied denies denying', '-'],
    [
      'add insist explain warn assert boast confirm recall maintain admonish counter contend suggest affirm allow attest inform lament proclaim ' +
        'confess caution complain contest retort assur hint disclaim recount profess expound reason reckon ponder pray demand predict mention ' +
        'testif counsel echo vow vouch applaud scold',
      '- s:s ed ing',
    ],
    [
      'answer ask report claim remark comment point plead stress joke jest request question doubt signal object appeal',
      'ed ing',
    ],
    [
      'comments answers asks reports claims remarks points stresses questions doubts objects appeals pleads admits',
      '-',
    ],
    [
      'acknowledg advis agre alleg announc apologis apologiz argu assur believ characteris characteriz cit conced conclud criticis criticiz declar decre ' +
        'denounc describ disclos divulg emphasis emphasiz enthus estimat fores not observ opin pledg promis propos quot recit reiterat rejoic ' +
        'reminisc stat summaris summariz surmis theoris theoriz underlin underscor urg elaborat speculat outlin deduc muse compar ' +
        'postulat guarante accus prais nominat reassur implor enquir inquir chid ventur stipulat',
      'e es:s ed ing',
    ],
    ['accept', '- s:s ed ing'],
    ['hoped hopes hoping believes believe believed', '-'],
    ['repl testif clarif specif certif prophes', 'y ies:s ied ying'],
    [
      'disclosed pleaded admitted admitting submitted quipped rebutted agreed agrees foretold foresaw swore swears',
      '-',
    ],
    [
      'revealed reveals expects expected fears feared suspects suspected considers considered repeats repeated repeating',
      '-',
    ],
    [
      'blamed blames condemned condemns protested protests tweeted tweets posted posts concluded disputes disputed',
      '-',
    ],
    [
      'emphasised emphasized recommended recommends respond responded responds responding professed conceded concedes',
      '-',
    ],
  ],
  saySoftly: [
    ['croak stammer stutter splutter bluster gloat', 's:s ed ing'],
    ['ruled threatened instructed ordered rasped lambasted derided', '-'],
    [
      'laugh shout yell scream whisper mutter murmur groan moan sigh sob shriek gasp growl snarl snort bark chant roar bellow holler grin ' +
        'continu begin start finish interject interrupt thunder blast gush beam smil frown shrug tease wail weep wonder exclaim ' +
        'jeer cheer deadpann drawl greet thank summon pronounc scoff marvel reflect vent explod inton rant',
      's:s ed ing',
    ],
    [
      'chuckl grumbl mumbl continu fum rav smil teas pronounc inton marvel explod wheez excus sneer chim rejoin',
      'e es:s ed ing',
    ],
    [
      'calling began begins sang sings singing wept cried cries grinned quipped nodded went goes like reads read put puts call calls called add laid warn',
      '-',
    ],
    ['remembered joked texted emailed begged raged snapped mused hissed marvelled offered urged sniffed sobbed', '-'],
    ['replied answer reply report claim comment', '-'],
    ['dismiss brand label hail condemn blast tout deem mock', 's es:s ed ing'],
    ['slammed slams slamming dubbed dubs denounced denounces branded labelled labelling', '-'],
    ['spoke speak think feel felt knew know heard', '-'],
  ],
  sayNouns: [
    [
      'word statement message question answer reply comment remark quote tweet post letter plea warning promise claim phrase slogan motto caption headline response verdict refrain advice conclusion',
      '- s',
    ],
  ],
  sourceBefore: [
    'according to',
    'in the words of',
    'in his words',
    'in her words',
    'in their words',
    'in the opinion of',
    'in the view of',
    'as told by',
    'as quoted by',
    'quoting',
    'citing',
    'as reported by',
    'in remarks by',
  ],
  sourceAfter: [],
}

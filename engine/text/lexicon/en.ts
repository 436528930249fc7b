import type { Lexicon } from './lexicon.ts'

const ED = '- s:s ed ing'
const E_D = 'e es:s ed ing'
const Y_IED = 'y ies:s ied ying'

export const en: Lexicon = {
  say: [
    [
      'said say says saying told tell tells telling wrote write writes writing written spoke speak speaks speaking',
      '-',
    ],
    ['thought think thinks thinking felt feel feels knew know knows meant means heard hears read reads', '-'],
    [
      'add answer ask report explain insist claim warn remark comment admit point contend assert respond mention suggest boast confirm recall maintain ' +
        'counter concede disclos declar underlin protest predict reveal affirm allow attest argu appeal inform lament reiterat repeat proclaim pray confess ' +
        'reason doubt vow vouch caution complain contest demand pledg promis request retort signal estimat assur hint joke jest plead stress ' +
        'testif press retract plead emphasis question report posted tweet post' +
        ' recount echo profess posit alleg account object chorus opin quot conclud advis describ acknowledg propos recommend not observ announc ' +
        'urg agre believ hop guess expect fear suspect consider lean accus blam criticis criticiz prais condemn denounc emphasiz emphasise theoriz theoris ' +
        'speculat elaborat clarif den repl',
      ED,
    ],
    [
      'declar underlin argu reiterat recit disclos pledg promis estimat assur jok emphasis emphasiz alleg opin quot conclud advis describ acknowledg propos ' +
        'not observ announc urg believ hop accus blam criticis criticiz prais denounc theoris theoriz speculat elaborat summaris summariz stat cit ' +
        'invit excus convinc surmis not rejoic enthus deduc divulg apologis apologiz characteris characteriz compar nominat notic outlin realis realiz decid mus ' +
        'underscor reminisc vocaliz vocalis analys analyz write muse balk',
      E_D,
    ],
    ['den repl testif clarif cr worr cert specif', Y_IED],
    [
      'admitted admitting submitted quipped rebutted agreed agrees agree foretold foresaw foresees swore swears sworn put puts',
      '-',
    ],
    ['argued arguing recalled', '-'],
  ],
  saySoftly: [
    [
      'laugh shout yell scream whisper mutter murmur mumbl grumbl groan moan sigh sob shriek gasp growl snarl sneer snort snap bark chant roar bellow holler call chuckl grin ' +
        'continu begin start finish interject interrupt chim offer sum carr rant rav fum thunder blast gush beam smil frown shrug nodd tease wail weep wonder exclaim sing ' +
        'rail lash hit fire shoot jeer cheer boo deadpann crack drawl greet thank counsel coach summon pronounc scoff marvel pant reflect vent warn explod intone',
      ED,
    ],
    ['chuckl grumbl mumbl continu fum rav smil teas pronounc intton marvell explod intton wheez offer intton', E_D],
    [
      'began begins sang sings shot wept cried grinned quipped nodded went goes like read reads reading wrote put puts laid called calls calling',
      '-',
    ],
    ['carr cr', Y_IED],
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
    'in the opinion of',
    'in the view of',
    'as told by',
    'as quoted by',
    'quoting',
    'citing',
    'as reported by',
    'per',
    'in remarks by',
    'for',
  ],
  sourceAfter: [],
  joiners: ['that', 'how', 'why', 'whether', 'if'],
}

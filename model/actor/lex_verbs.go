package actor

// verbs are the base forms of verbs that say what an actor does.
const verbs = `
abandon abduct abolish accelerate accept access accuse achieve acknowledge acquire act adapt address
adjust admit adopt advance advise advocate affirm agree aid aim allege allocate allow alter amend
announce annex appeal appear appoint approve argue arm arrange arrest arrive ask assassinate assault
assemble assert assess assign assist assume assure attack attempt attend attract authorize authorise
avoid award back ban bar battle become beat beg begin believe bid blame block boast bolster bomb boost
borrow boycott break bring broadcast build bury buy call campaign cancel capture carry cast cause
celebrate challenge champion change charge chase cheer choose cite claim clash clear climb close
coerce collaborate collapse collect combat come command commit compare compete complain complete
complicate comply concede conclude condemn conduct confirm confiscate confront congratulate consider construct
consult contain contest continue contribute control convene convert convict convince cooperate
coordinate counter cover crack create criticize criticise cross curb cut damage dare deal debate decide
declare decline decrease decry deem deepen defeat defend defer defy delay deliver demand demolish
demonstrate denounce deny deploy depart deport describe destroy detain develop devote dig direct
disagree discover discuss dismantle dismiss dispatch displace dispute disrupt dissolve distribute
donate double doubt downplay draft draw drive drop ease elect eliminate embrace emerge emphasize
emphasise employ enable encourage end endorse enforce engage enlist ensure enter escape establish
estimate evacuate evict examine exchange execute expand expect expel explain explore export expose
express extend extradite face fail fall favor favour fear feature fight file finance find fine fire
flee fly focus follow forbid force forecast form free fund gain gather get give go grab grant greet
grow guarantee guard guide halt hail handle harass head hear help hire hit hold honor honour hope host
identify ignore impeach implement import impose imprison improve include increase indicate influence
inform inherit initiate injure insist inspect install instruct intend intensify intercept interfere
intervene introduce invade invest investigate invite involve issue jail join judge justify keep kidnap
kill know lack land launch lay lead leak learn leave lend let lift limit link list load lobby lock lose
lower maintain make manage march mark marry massacre measure mediate meet mention merge mobilize
mobilise modernize monitor mount move murder name negotiate nominate note notify nullify obey object
observe obtain occupy offer open operate oppose order organize organise oust outlaw outline overhaul
overrun oversee overthrow owe own pardon participate pass pause pay penalize perform permit persuade
plan play plead pledge plot point postpone pour praise predict prefer prepare present preserve press
pressure prevent probe proceed proclaim produce prohibit promise promote propose prosecute protect
protest prove provide publish pull punish purchase pursue push put question quit quote raid raise
rally ramp ratify reach react read reaffirm rebuild recall receive reclassify recognize recognise
recommend record recover recruit reduce refer reform refuse regain register regret regulate reinforce
reject relax release relocate rely remain remove renew repair repay repeal repeat replace reply report
represent request require rescue reserve reshuffle resign resist resolve respond restore restrict
resume retain retake retaliate retire retreat return reveal reverse review revise revive revoke
reward rise rule run sabotage sack sanction save say scrap seal search secure see seek seize sell send
sentence separate serve set settle share shell shift shoot show shut side sign signal slam slash smash
smuggle sow speak spend split sponsor stage stand start state stay steal step stop storm strengthen
stress strike struggle study submit subsidize succeed sue suffer suggest supply support suppress
surge surrender suspect suspend sustain swear tackle take talk target tax teach tell tend test testify
thank think threaten tighten torture trade train transfer treat trigger triple try turn uncover
undergo undermine understand undertake unite unleash unveil update uphold urge use vacate veto
violate visit voice vote vow wage wait walk want warn watch weaken weigh welcome widen win withdraw
withhold witness work worry write yield
`

// speechVerbs take a clause rather than a thing.
const speechVerbs = `
say argue claim note believe warn insist admit acknowledge announce tell suggest explain think know add
allege assert believe boast complain concede conclude confirm declare deny estimate expect fear hope
indicate predict say state stress testify worry emphasize emphasise reveal report agree decide
`

// irregular lists forms that no rule of spelling leads back to their verb:
// form=base.
const irregular = `
said=say told=tell made=make took=take came=come went=go gave=give given=give got=get held=hold led=lead
left=leave met=meet won=win lost=lose sent=send began=begin begun=begin became=become kept=keep found=find
fought=fight sought=seek shot=shoot saw=see seen=see ran=run rose=rise risen=rise fell=fall spoke=speak
spoken=speak wrote=write written=write drew=draw drawn=draw flew=fly grew=grow knew=know built=build
bought=buy brought=bring taught=teach thought=think dealt=deal fled=flee laid=lay paid=pay sold=sell
stood=stand struck=strike swore=swear withdrew=withdraw withdrawn=withdraw broke=break broken=break
chose=choose chosen=choose drove=drive driven=drive forbade=forbid overthrew=overthrow oversaw=oversee
overran=overrun retook=retake retaken=retake rebuilt=rebuild repaid=repay undertook=undertake
understood=understand upheld=uphold withheld=withhold underwent=undergo stole=steal stolen=steal
spent=spend sued=sue dug=dig beat=beat beaten=beat lent=lend meant=mean taken=take become=become
heard=hear forgave=forgive
`

// deverbal lists nouns for what an actor does: noun=verb, with the word that
// the verb takes after it where it takes one.
const deverbal = `
refusal=refuse insistence=insist rejection=reject decision=decide demand=demand support=support
opposition=oppose attack=attack attacks=attack withdrawal=withdraw order=order orders=order
threat=threaten threats=threaten denial=deny approval=approve criticism=criticize
condemnation=condemn invasion=invade announcement=announce promise=promise pledge=pledge vow=vow
warning=warn push=push bid=bid attempt=attempt attempts=attempt effort=try efforts=try
resignation=resign visit=visit offer=offer request=request endorsement=endorse
intervention=intervene occupation=occupy blockade=blockade backing=back claim=claim claims=claim proposal=propose
`

// lightVerbs say little themselves: what is done stands in the noun after
// them ("express support for").
const lightVerbs = `express voice offer show announce`

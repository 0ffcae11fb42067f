package actor

// commonWords are English words that news writes in lower case. One of them
// with a capital at the head of a sentence says nothing about a name.
const commonWords = `
ability able aboard abortion about above abroad absent absolutely abuse academic accelerate
accelerating access accessibility accident accidents accomplish according accordingly account
accountability accountable accounting accretion accuracy accurate achieve achieved achievement
achievements achieving acknowledging acquisitions across action actions active activists activities
activity actor actors acts actually acute add addiction adding additional address addressed
addressing adequate adjusted administrative administrators adolescent adopting adoption adult
adults advance advanced advances advancing advantage adventure adversaries adversary advocacy
advocate advocates aerial affected affiliated affiliates affirm affirmative affirming affordability
affordable after afterwards again against age aged agencies agenda agents aggravated aggregate
aggressive aggressively aging agreements agricultural ahead aid aides aim aircraft airline airports
airspace alarm alert alien aliens aligned aligning alignment alive all allegedly alleviate
alliances allocations allow allowed allowing allows ally almost alone along alongside already also
alternate alternative although altogether aluminum always amazing ambitions ambulance amended
amendments amid among amongst amount amplifying analyses analysis analysts analytics ancestral
anchor and animal anniversary announce announced announcement announcements announcing annual
annually anonymous another answer answering answers anti anticipate antisemitism antitrust any
anybody anyone anything anyway anyways anywhere apart apartment apartments appeal applause
applicability applicants application applications applied apply appoint appointed appointing
appointments apportionment appraisal appreciate appreciation apprentices approach appropriated
appropriations approval approve approved approving approximately arc arch architects architecture
archives are area areas armored arms around arrangement array arriving arsenal art artefacts
articles artificial artist aside ask asked aspiration assassination assault assess assessing
assessment assessments assets assistance assisted assisting associated associates associations
assumption assurances assure assured asthma astounding astronomers astronomical astronomy athletes
athletic athletics atmosphere atrocities attack attacks attempt attend attendance attendees
attention attorneys attract author authorities authority authorized authorizes auto automakers
automatic automobile automobiles automotive autonomy autoworkers availability available average
aversion avoid avoiding awarded awardees awards awe baby back background backlog bad bail balance
balanced ball ballot ban bands banking banks banner banning barbaric bargaining barriers bars base
baseball based baseline basic basically basis basketball battery battle battles beacon bearing
beating beauty because become becomes bedrock beef been before began begin beginning behalf
behavior behavioral behind being belief believe below beneath beneficial beneficiaries benefit
benefits best better between beyond bias big bigger biggest bilateral billion billionaires billions
bills bin binding biological biotechnology birds birth birthday bisexual blessed blessing blind
block blocking blood bloody boards boating bodies bold bolster bolstering bomb bomber bombs bond
bono book boom boost booster boosters boosting border borders born borrowers both bottles bottom
bound boundary boundless bow box boy boys brain brands brave bravery break breaking breaks
breakthrough breast bridges briefing brilliant bring bringing broad broadband broadcast broader
broadly broken broker brother brothers brought brutal budgetary budgets bug build builders building
buildings builds built bullying burden bureaucracy burka burned burning burns bus buses business
businesses businessman but buy buyers buying call called calling calls came campaign camps campus
can cancer candidate capabilities capability capacities capacity capital capitalism capping capture
car carbon card care career caregiver caregivers caregiving carrier carriers cars cartels case
cases cash cashless cat catalyze catalyzing catastrophic categorical categories cause causes
celebrating celebration celebrations cell census centennial centered centre century ceremonies
ceremony certain certainly certification certified cervical chain chains chaired challenge
challenges champion champions chance change changes changing channel character characters charge
chargers charges charging charity chart check cheese chemical chemicals chess chest child children
chip chips choice choosing chronic churches cities citing citizen citizens citizenship civic civil
civilian claiming claims class classes classified classroom clean cleaner cleaning clear clearances
clearly clemency clerk client clients climate clinical clinics close closer closing cloud coal
coalitions coastal codes coffee collaborating collaboration collaborative collagen collar colleague
collecting collection collective collectively colleges colony color combat combating combatting
combined come comeback coming commemoration commend commercial commit commitment commitments
committees committing commodities common commonly communication communism communities community
companies compare compared compassion compensation competing competition competitive
competitiveness complementary complex compliance component comprehensive computer computing concept
concerning concerns concert conclusion conditions condolences conduct conducted conducting
confirmed confirming conflict confront confronting connect connecting connection connectivity
connects conscience consensus consequence consequences conservation conservative conserve consider
considerations considered considers consistent constable constantly constellation constituents
constitutional construct construction constructive consular consultant consultation consulting
consumers contact container containers content contested continent contingent continuation continue
continued continuing continuous contract contracting contractor contrary contrast contribute
contributing contribution contributions control controlled controllers controls convened convenient
convening conventional conventionally conversations cool cooperation cooperative coordinated
coordination copper copyright coral core corner cornerstone corona coronavirus corporate
corporations correspondent corrupt corruption cosplay cost costly costs costume could counseling
count counter countering counternarcotics counterterrorism counties countless countries country
counts coupled couples courage courageous course courts cover coverage covered covering crack
cracking crash create created creating creation creativity creators credits crew crews crime crimes
criminal crisis criteria critical critically critics crop crossing crude cruel cruise crypto
cultivate cultural culture cum cure current currently custom customer customers cut cuts cutting
cyber cybersecurity dad daily damage dance dangerous dare dared dark data database date dates
dating daughter dawn day days dead deadline deal dealers dealing deals death debris debt decades
decision declarations declared declaring decreasing dedicated deduction deep deepening deeper
deeply defeat defeating defend defenders defending defenses deficit deficits defined definitely
definition deforestation defund degrade degree degrees delay delayed delays delegate delegations
deliver delivered delivering delivers delivery demand demanding democracies democracy
demonstrations dental deny denying departments departure dependence dependent depending deploy
deployed deploying deployment deport depression deregulation descent desert design designate
designated designates designating designation designations desk despite destiny destroying
destruction details detained detect detection detention deter determination determinations
determined determining deterrence develop developed developers developing development device
devices devotion diabetes diagnosed dialogue dialogues diameter did diesel difficult digital dinner
diploma diplomacy diplomatic direct directed directing direction directive directives directly
directs disabilities disability disabled disadvantaged disaggregated disaster disasters disclosure
discounts discover discovered discovery discretionary discrimination discriminatory discuss
discussions disease diseases disfavored disinformation disorder disparate disparities dispute
disputes disruptions dissent distant distinction distinguished distributed distribution districts
diverse diversification diversifying diversity divide dividends divine doctor doctorate doctors
documents does dogs doing dollar dollars domain domestic dominance donate donating donation done
donor donors door doors doses double doubled down download downtown dozens draft dramatic draw
drawing dress drew drill drinking drive driven driving drones drop drought drug drugs dry dual due
durable duration during duties duty dwell dynamics each earlier early earned earning earnings
earths easier easy ecological economic economies economists economy ecosystem edge editor educate
educated education educational educators effect effective effectively effectiveness effects
efficiency efficient effort efforts egregious eight eighteenth eighth either elder elderly elect
elected election elections electoral electric electricity electronic elevate elevating eleven
eleventh eligibility eligible eliminate eliminating elimination elite elites embassies embedded
embrace emergency emerging emission emissions emotional emphasize employee employees employer
employers employing employment empowered empowering empowerment enable enabling enacting encourage
encouraged encouragement encouraging end endanger ended ending endometriosis endorsed endowed
enduring enemies enemy energy enforced enforcement enforcing engine engineer enhance enhanced
enhancing enjoy enlisted enormous enough enrollees enrollment ensure ensured ensures ensuring
enterprises entire entities entity entrepreneurial entrepreneurs entrepreneurship entry environment
environmentally environments epidemic equal equality equally equipment equipping equitable equity
era eradicate escape especially essence essential essentially establish established establishing
establishment estimated estimates ethnic evade evaluation evasion even event events eventually ever
every everybody everyday everyone everything everywhere eviction evidence evolution evolutionary
exactly examination examples excellence except excepted exceptional exceptions excess excessive
exchange excluding exclusions excuse execution executives exemptions exercise exercising existing
exoplanet exoplanets expand expanded expanding expansion expect expectations expected expedite
expedited expenditure experience experiment expert experts expiration explain exploiting
exploration explore exploring explosive export exporters exporting exports exposures express extend
extended extending extension extensive extraordinary extraterritorial extreme extremism extremist
eye eyes face faced facilitate facilitated facilitating facilitation facilities facing fact
factories factors factory facts faculty failure fair fairness faith faithful fake fall fallen
fallout falls false families family fan fans fantastic far farmers farms fashion fast fastest fate
father fault fauna favourite fearless featured features federally fee feed feeding feel feeling
feels fees fellow female fentanyl fertility few fewer fiber field fields fierce fifteen fifth fifty
fight fighting figure file filling film films final finalizing finally financial financially
financing find finding findings fine finish fire firearm firearms fired firefighter firefighters
fires firm firms first fish fishing fit five fix fixed fixing flag flags flank fleet flight flights
floating flood flooding floor flow flowers flu flying focus focused folks follow following food
foods footage football for forced forcing forecasting foreign forestry forests forever forge
forgotten form formally format formed former forming forms formula forty forward foster fosters
found foundations founded founding four fourteen fourth frame frameworks frankly fraud free freedom
freedoms freely freight frequent frequently fresh friend friendly friends from front frontier
frontline frozen fuel fueled fueling fuels fulfilling full fully function functions fundamental
funded funding funds funeral further furthering furthermore future futures gains game gang gap gas
gasoline gates gathering gay gender generally generating generation generations generosity
gentlemen geography get gets getting giant girl girls give given gives global globally globe glory
goal goals going golf good goodbye goods got gov governance governing government governmental
governments grace grade graduate graduated graduates grain grandfather grandparents granted
grantees granting grants grateful great greater greatest greatness greenhouse greetings grew grid
groceries grocery gross ground grounds groups growing grows growth guarantee guarantees guardians
guards guests guidance guide guided guidelines guiding gun gunmen guns guy guys habitat had half
halting hand hands hang happen happened happiness happy harassment hard harder hardware hardworking
harmful harness has hate have having hazard head heading heads healing health healthcare healthy
hear heard hearing hearings heart hearts heat heavy height heightened heights held helicopters hell
help helped helpful helping hence her here hero heroes heroic high higher highest highlighting
highlights highly highways hijab him hire hiring his historic historical historically history hobby
hoc hold holding holds holiday home homebuyers homelands homelessness homeownership homes hometown
homicide honestly honor honored honoring honors hope hopefully horizon hospital hospitals host
hostage hostages hosting hot hour hourly hours households houses housing how however human humane
humanitarian hundred hundreds hunger hunting hurricanes husbands hydrogen ice iconic identification
identified identify identifying identity ideological ideology ignore illegal illegals illicit image
images imagine immediate immediately immigrant immigrants immigration immunization impact impacted
impacting impacts impair impaired impeachment implement implementation implementing implications
import important importantly imported imports impose imposing imposition improve improved
improvement improvements improves improving inability inadequate inaugural incentives incentivize
incentivizing incident incidents include included including inclusion inclusive income incorporate
incorporated increase increased increases increasing incredible incumbent indeed independent
independently indirect indirectly individual individuals indoor industrial industries industry
infant infants infection infinite inflection influence influenza information informed
infrastructure ingredients inherent initial initially initiated initiatives injury inner innocent
innovation innovations innovative innovators inputs inquiry insecurity inside insight insights
inspection inspections inspire inspired instability instead institution institutional institutions
instruction instructs instruments insulin insurance integrated integrating integration integrity
intellect intellectual intensity intensive intent interdiction interest interested interference
intermediate internationally internet interns intervention interventions intimate into introducing
introduction invasion inventory invest invested investigate investigation investigations
investigators investment investments investors invisible involved involvement irregular isolation
issuance issued issues issuing its jail jeopardize jet job jobs join joining joint journalism
journalists journey joy judges judicial jump junk jurisdictions just justices justification
juvenile keen keep keeping keeps kept key kids kill killing kindness kitchen knew knock know
knowing knowledge known lab labeling laboratories labs lack ladies land landing landmark lands
landscape language large largely largest last late later latest laude launch launched launches
launching law lawful lawmakers laws lawyers layers lead leader leaders leadership leading leads
learn learning leasing least leave leaving led left legacy legal legend legislation legislative
legitimate lending lengthy less lesser let lethal letter letters level leveling levels leverage
leveraging liability liberties liberty libraries license licensed lieu life lifelong lifetime lift
lifted lifting light lights like limitations limited limiting limitless limits line lines liquefied
list listed listen listening literally lithium litigation little live lives living loading loan
loans lobbying local located location lock lockdown loco logistics long longer longest longtime
look looking looks lose losing loss lost lot lots love loving low lower lowered lowering lowers
lowest lows lucky lumber lynching machine machinery macroeconomic made magic magna magnificent
magnitude mail main mainly maintain maintaining maintenance major majority make makers makes making
malaria male man manage managing mandatory manner manufacturers manufacturing many mapping
marijuana market marketing markets marking marriage mask mass massive match mate material materials
materiel maternal math mathematics matter matters mature max maximize maximizing may maybe mayors
meals meaning meaningful means meanwhile measles measure measures mechanical mechanisms media
median medical medicine medicines medium meet meeting meetings members membership men mental mentor
mentoring mentorship mercy mergers merit mess message messages met methane method metrics mid
midnight migrant migration mile miles military militia million millions mineral minerals mines
minimis minimize minimizing minimum mining ministers ministries minor minority minutes miss missile
missiles missing mission missions mitigate mitigating mitigation mix mobile mobilization mobilizing
modding model modeling models moderating modern modernization modernize modernizing modifications
modify mods mom moments moms monarch money monitor monitored monitoring monoclonal monumental
monuments moral moratorium more moreover morning mortality mortgage most mostly mother mothers
motion motivated motto mounting move movement moving much multi multilateral multiple murder
murdered murders muscimol museums music mutilation mutual myself name named names narcotics
nationally nationals nationwide natural nature navigation near nearly need needed needs negotiate
negotiated negotiation negotiations neighborhoods neighbors neither net network networks never
nevertheless new newly next nice night nine nineteenth ninth nobody nominate nominated nomination
non nonbinary none nonetheless nonpartisan nonprofit nonprofits nonproliferation nor normally not
notably note notes notice notification noting novel now nuclear number numbers numerous nurses
nursing nurture objectives observance observations observers observing obstacles obtain obtaining
obviously occupations occupied odds off offenses offer offering officers offices official
officially officials offshore often oil old older once one ones ongoing online only open opening
opens operated operates operating operational operations operator operators opinion opioid opioids
opportunities opportunity opposing opposition optic option options ordering orderly ordinary
organisation organizations organize organized organizers organizing orientation oriented origin
original originally originating origins other others otherwise our ours out outbreak outcomes
outdated outdoor outdoors outer outline outlines outlook outrage outreach outside outstanding
ovarian over overall overdose overly overnight overseas oversight overview own owned owner owners
ownership oxygen pace package packaging packing page paid pandemic panel panelists paper parallel
paramount pardon pardoned parent parental parents parishes parity parks part participants
participate participating participation particularly parties partisan partner partnering partners
partnership partnerships parts pass passage passed passenger passengers passes passing past patent
pathway pathways patient patients patriotic patriots paused pay paycheck paying payments peace
peaceful peacekeeping peak pediatric peer penalties pending penguins penny people peoples per
percentage performance performers performing perhaps period permanent permanently permission permit
permits permitting persistent person personal personnel persons pervasive pharmaceutical
pharmaceuticals pharmacies phase philanthropic philanthropy philosophy phosphate photos physical
physician physics pick pill pillar pilot pipe pipeline place places planet planetary planets
planned planning plans plant plastic plastics platform play playbook player players please pleasure
pledge pledges plug plus pocket pockets poet poets point points poisoning polar police policies
policing policymakers political politically politicians politics poll polling polls pollution pool
poor pop popular population por portal portfolio ports pose posed position positions positive
possibilities possibility post postpartum potential pounds poverty power powered powering practical
practice practices praise prayer prayers pre preceding precision predecessors predictability
preferences preferred pregnancy pregnant preliminary premature premier premium prepare prepared
preparing preschool prescription present presents preservation preserve preserving presidency press
pressure pretrial pretty prevent preventing preventive previous previously price prices pricing
pride primary principle principles prior priorities prioritize prioritized prioritizing priority
prison prisoner privacy private pro probably problem problems procedures proceedings process
processes processing procurement produce produced producer producers producing product production
productivity products professional professionals profit programme programming programs progress
prohibiting project projections projects proliferation prolonged prominent promise promised
promises promote promotes promoting promotion prompted proper properties property proposal propose
proposed proposes prosecutor prosecutors prospective prosperity prosperous prostate protect
protected protecting protections protective protects protein protest protesters protestors protests
protocol protocols proud proven provide provided provider providers providing proving psychedelic
public publication publishing pump punishment purchase purchases purchasing pure purpose purposes
pursuant pursuing pursuit push put putting qualified qualifying quality quarter quarterly question
questions quick quickly quiet quite quote race racial racially racism radar radiation radio
radioactive rail railroad railroads raised raises rally rallying ran ranchers range rank ransomware
rape rapid rapidly rare rat rate rates rather ratify ration rats reach reaching reactor read
readily readiness reading ready reaffirming real realizing really reasons rebate rebates rebels
rebuild rebuilding receive receives recent recently reception recession recipients reciprocal
recognition recognize recognizing recommendation recommendations recommended reconciliation
reconstruction record recorded recording records recovery recreation recruit recruiting recruitment
recycling rededicate reduce reduced reduces reducing reentry reestablishing reference referring
refining reflect reflecting reflects reforming reforms refrain refugees refunds refusing regarding
regardless regime region regional regions regular regulating regulation regulations regulators
regulatory reimbursement reindeer reinforce reinforces reinforcing reinstate reinvigorating
reiterating related relating relation relationship relative relatives relay release released
releasing reliability reliable relief religion religious relying remain remaining remains
remarkable remarked remarks remediation remember remind remnants remote removal remove removed
removing renaissance renaming renewable renewed rent rental renters rents reopen repair repairing
repayment repeal repealing repeat replace replacing report reported reportedly reporter reporters
reporting reports repository representation represented reproductive repurposing reputation request
require required requirement requirements requires requiring rescinding research researcher
researchers reserves resident residential residents resilience resiliency resilient resist
resistance resolute resolution resolve resolved resource resources respect respected respectful
respiratory respond responders responding response responses responsibilities responsibility
responsible rest restaurant restoration restored restoring restricted restricting restrictions
results retail retailers retention retired retirement retiring retreat return returning
reunification revenues reversing review reviewing revising revitalizing revocation revoke revoked
rewards rich right rights ring riots ripple rise rising risk risks road roads robbery robust rocket
rogue roll rolling rolls roof root rooting roots rose roughly round rounds roundtable route routine
row rule rulemaking rules run running runway rural rushing sacred sad safe safeguard safeguarding
safeguards safely safer safety said salaries sale sales salute same sanctions sanctity sanitation
sanitiser sapling satellite save saved saving savings say saying says scale scaling schedules
scheduling scholars scholarships schools scientific scientists scope scores scrap screen screening
seabed seafood search seas season second secondary section sections sector sectors secular secure
secured securing see seed seeing seeking seems select selected selecting selection self
semiconductor semiconductors send sending seniors sensitive sentence sentiment separate separately
separation series serious seriously serve served server servers servicemembers serving session
sessions set setting seven seventh several sex sexual shall sham shape shaping share shared sharing
shark sharp sharply she sheet sheets shelling sheltering shield ship shipbuilding shipped shipping
ships shock shoes shooting shop shore short shortfall shortly shot shots should show showing shows
shut shutdown sick side sight sign signature signed significant significantly signing signs silence
similar similarly simply simultaneously since sincerely sing single sir sister sit site sites
situation situations six sixth skilled skills skin sky slashing slate slavery slow small smaller
smart smoke smuggling snow soap soar soccer socialism societies society software solar soldiers
solicit solid solidarity solo solution solutions solve some somebody somehow someone something
sometime sometimes somewhere son song songs soon sorry soul souls sound sounds source sources
sovereign sovereignty space speak speaking speaks specialty species specific specifically specified
spectrum speech speed spending spikes spirit spokesman spokesperson sponsor sponsored sport
sporting sports spotlight spouse spouses spread spring spur spurred square stability stablecoin
staffing stage stakeholder stakeholders stakes stalking stand standard standards standing star
stark stars start started starting startups statement statements statewide station statistics
status statute statutory stay staying steal steel step sterilization stewardship still stock stolen
stone stop stopping storage store stores stories storm story strategies streaming streamlined
streamlining streets strength strengthen strengthened strengthening stress strict strike strings
strip strong stronger strongest student students studies study studying stupid sub subject
submarine submarines submit subsection subsections subsequent subsequently subsidies substance
substances succeed success successful successfully such suddenly sufficient suggested suggests
suicide suitability sum summary summer superseded supplemental supplier supplies supply support
supported supporters supporting supportive supports suppression sure surface surge surgery surgical
surrender surrounded surrounding surveillance survey surveys survive survivor survivors suspend
suspended suspension sustain sustainability sustainable swift synthetic system systemic systems
table tackle tackling take taken taking talent talents talk talking tape target targeted targeting
tariff tariffs tasked tax taxation taxes taxpayer taxpayers teach teacher teachers teaching team
teams technical technically technicians technological technologies technology teen
telecommunications telescope telescopes television tell telling temporarily temporary ten tenants
tens tentative tenth tenure term terminated terminating termination terms territorial territories
territory terror terrorism terrorist terrorists test tested testing tests text than thank thanking
thanks that the theft their them then theory therapies therapy there thereafter therefore these
they things think thinking third thirteen thirteenth thirty this those though thought thousand
thousands threat threaten threatened threatening threats three thriving through throughout thus
timber time timely times tissue today together toilet tolerance tomorrow tonight too took tool
tools top torture total totally tough tour tourism tournament tours toward towards towers town
towns toxic trace track tracking tractor trademark trades trading tradition traditional
traditionally traffic traffickers trafficking tragically trail trails train trained training
trajectory trans transaction transactions transfer transformation transformational transformative
transformed transgender transit transition transitions transmission transmitting transnational
transparency transparent transplant transport transporting trauma traumatic travel travelers
treasures treated treating treatment treatments tree trees trial trials tribute trickle trilateral
trillion trip triple triumph truck trucking trucks true truly trust trustworthy truth try trying
tuition turn turns twelve twenty two tying type typical ultimately uncertainty unconditional under
underinvestment undermine undermining underscore underscoring underserved understand understanding
unemployment unequal unexpected unfortunately unified uniform uninsured unions unique unit unite
units unity universal universe unjustly unknown unlawful unless unlike unlocking unmanned
unnecessary unprecedented unprovoked unrelenting unreported until untold unvaccinated unwarranted
unwavering update updated updates updating upgrade upgrades upholding upon urgent use used user
users uses using usually utilities utility utilization vaccinated vaccinating vaccination
vaccinations vaccinators vaccine vaccines valiant valor valuable valuation value vandalism variant
variants various vehicle vehicles venues verification version very vessel veteran via victim
victims victory video videos view villagers violation violence violent virtual virtually virus visa
visas visibility vision visionary visit visiting visitors visits visual vital voice voices
voluntary volunteer volunteering volunteers von vote voter voters voting vulnerabilities
vulnerability vulnerable wage wages wait waiting waiver waivers wake walk want wanted wanting
warehouse warehousing warfare warm warning was wash waste wasted wasteful watching water waters
waterways way ways weak wealth wealthy weapon weaponization weapons wear wearing weather web week
weekend weekends weeks welcome welcoming welfare well wells were wetlands what whatever when
whenever where wherever whether which while whitehouse who whoa whole wholesale whom why wide
widely wild wildfire wildfires wildland wildlife will win wind window windows winds wing wings
winners winning winter wisdom wish with withdrawal within without witnesses woman women won wonder
word work worked worker workers workforce working workplace works world worldwide worry worse
worship worth would wounded write writer writing written wrong wrongful wrongfully year years
yesterday yet yield you young your youth youtube zero zones
`

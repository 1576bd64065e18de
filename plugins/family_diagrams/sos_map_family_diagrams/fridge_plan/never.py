"""Words that tell a visitor why: whole words, `*` for any letters (§3.10).

They say no too often rather than too seldom, and never all: whoever hangs the page up
reads it first. An agency's words file puts its own list in their place, and these are
looked for all the same.
"""

from __future__ import annotations

__all__ = ["LIMITS", "NEVER", "PARENT", "WORK"]

NEVER = {
    "sv": (
        "*alkohol* *nykter* *berus* *berusad* full fulla fyllan fyllde dricka "
        "dricker drack druckit drick drickande sprit* vin vinet öl ölen glas glaset "
        "glasen flaska flaskan flaskor *drog* *knark* narkotik* *missbruk* "
        "*cannabis* hasch* tablett* piller pillren medicin* återfall* antabus* "
        "spela spelar spelande slå slår slog slagit slag slagen sparka* knuff* "
        "*våld* *misshand* hot hotet hotar skrik* bråk* gräl* ilsk* arg vrede* höjs "
        "höjer röster rösterna rädd* rädsl* skad* fara faran faror farlig* risk* "
        "kränk* övergrepp* sexuell* försumm* vanvård* närvarande övervak* bevaka* "
        "kontroll* umgänge* depress* deprim* ångest* psyk* diagnos* adhd autism* "
        "bipolär* självmord* suicid* sjuk* vårdcentral* klinik* mottagning* avgift* "
        "behandling* väcka social* soc *utredning* utreda* myndighet* handläggare* "
        "polis* kronofogd* domstol* tingsrätt* åklagar* fängels* frivård* "
        "familjehem* jourhem* placer* lvu* bup kodord* hemlig* skyddad* gömm* skuld "
        "skulder skulderna inkasso* *beroende* *anmäl* ensam* arga* argt lås* "
        "rehab* avvänj* spruta* injic* vapen* kniv* hämnd* rymma rymmer rymde lukt* "
        "sluddr* märken blåmärk* psykos* mani manisk* nalle* gosedjur* mjukis* "
        "docka dockan emoji* fönster* signal* tecken tecknet kod koden ordet "
        "påverka* bakfull* bakis packad* kröka* alkis* krog* pub puben systembolag* "
        "bolaget ölet starköl* vodka whisk* cider* snaps* grogg* festa festar "
        "festande partaj* tjack* amfetamin* kokain* heroin* opioid* metadon* "
        "subutex* laro hög rök* weed joint* benzo* tramadol* aa na sponsor* "
        "utbrott* explod* humör* temperament* rasa rasar rasande smäll* dask* aga "
        "agar agade stryp* nyp* kasta* skuff* hugg* klös* lugg* tjafs* osams "
        "konflikt* tjat* svär svärord* svordom* hård* gråt* ledsen ledsna panik* "
        "orolig* oro oron oroar otrygg* trauma* utmatt* nedstämd* tvång* hallucin* "
        "rösthör* ätstör* anorexi* bulimi* självskad* soctant* socen soss* soctj* "
        "*nämnd* bbic lvm lss kontaktperson* kontaktfamilj* stödfamilj* hvb "
        "jourfamilj* familjerätt* *behandlare* öppenvård* stödboende* stödperson* "
        "familjestöd* boendestöd* kurator* kommun kommunen kommunens *sekreterare* "
        "ombud* skyddsboende* skyddat skyddade kvinnojour* jour jouren jourer "
        "kvinnohus* *förbud* fotboja* häkt* anstalt* kriminal* dömd döms dömdes "
        "domen rättegång* advokat* åtal* vittn* brott brotts* *larm* nödnummer* "
        "akut* ambulans* läkar* doktor* bvc umgås umgicks återför* dörr* öppna "
        "öppnar släpp* nyckel nyckeln nycklar* göm* flykt* fly flyr rymning* "
        "kodspråk* kodmening* lösenord* *kasino* *casino* bettar* trav travet "
        "trisslott* lotter* porr* naken* nakna tafs* ofred* hotad hotade hotfull* "
        "stalk* svartsjuk* heder hedern heders* bortgift* könsstymp* tillsyn* "
        "epilep* insulin* demens* stroke cancer* diabet* anfall* skilsmäss* "
        "vårdnad* 112 114 113 1177 11414 11313 koll kollar kolla kollen mår mätare "
        "mätaren blås* skåp skåpet skåpen boende boendet *öl rödvin* vitvin* "
        "boxvin* *nykt* rusmedel* redlös*"
    ),
    "en": (
        "*alcohol* *sober* drunk* drink drinks drinking drank booze beer* wine* "
        "spirits glass glasses bottle bottles *drug* *substance* *addict* "
        "*cannabis* hash tablet* pill pills medic* relaps* gambl* hit hits hitting "
        "beat beats beating slap* kick* push* shove* *violen* *abus* assault* "
        "threat* shout* yell* scream* fight* anger angry rage* afraid scared fear* "
        "harm* danger* risk* hurt* unsafe sexual* neglect* alone present supervis* "
        "unannounced monitor* contact lock locks locked depress* anxi* psych* "
        "diagnos* adhd autis* bipolar* suicid* sick* ill clinic* therap* treatment* "
        "rehab* woken wake social* investigat* authorit* agency caseworker* police* "
        "court* prosecut* prison* probation* foster* placement* codeword* secret* "
        "protected hidden hide* hiding debt debts bailiff* weapon* knife knives "
        "bruise* smell* slur* detox* custody quarrel* teddy* doll dolls emoji* "
        "window* signal* sign signs voice* code codes influence intoxicat* tipsy "
        "hungover hangover* stoned smok* pubs bar partying methadone* temper* "
        "tantrum* outburst* throw* bite bites biting choke* strang* grab* punch* "
        "smack* spank* argu* swear* bully* bullies jealous* cry cries crying upset "
        "panic* worr* overdos* mood* cps dhs worker* council* municipal* "
        "department* counsel* refuge* shelter* restrain* injunction* molest* jail* "
        "gaol* detain* lawyer* solicitor* trial* sentence* crime* criminal* arrest* "
        "tagged parole* emergenc* hospital* doctor* nurse nurses gp door* open "
        "opens key keys flee* escap* safeword* password* alarm* button* bet bets "
        "betting porn* groom* divorce* separat* 911 999 check* breathaly* cupboard*"
    ),
}

#: What somebody works as, where it stands among what people are to a child.
WORK = (
    "*sekreterare* *handläggare* kurator* *behandlare* *terapeut* *psykolog* "
    "*psykiat* *läkare* *sköterska* rektor* kontaktperson* stödperson* familjestöd* "
    "boendestöd* advokat* ombud polis* barnmorska* *utredare* *konsulent* *lärare* "
    "*pedagog* *vårdare* worker workers caseworker* keyworker* *therapist* "
    "*psycholog* *psychiat* *counsel* doctor* *nurse* *teacher* lawyer* solicitor* "
    "police* officer* midwife*"
)

#: Words that hold somebody off, or say when alone somebody may come.
LIMITS = (
    "inte ej aldrig bara endast utan not never only without unless "
    "t"  # of `doesn't`
)

#: What children call a parent, by gender; a gender that nobody wrote down is both.
PARENT = {
    "man": "pappa pappan far styvpappa plastpappa dad daddy father stepdad stepfather",
    "woman": "mamma mamman mor styvmamma plastmamma mum mummy mom mother stepmum",
}

"""Words that tell a visitor why: whole words, `*` for any letters (§3.10).

They say no too often rather than too seldom, and never all: whoever hangs the page up
reads it first. An agency's words file puts its own list in their place, and these are
looked for all the same.
"""

from __future__ import annotations

__all__ = ["NEVER"]

NEVER = {
    "sv": (
        "*alkohol* *nykter* *berus* *berusad* full fulla fyllan fyllde dricka dricker "
        "drack druckit drick drickande sprit* vin vinet öl ölen glas glaset glasen "
        "flaska flaskan flaskor *drog* *knark* narkotik* *missbruk* *cannabis* hasch* "
        "tablett* piller pillren medicin* återfall* antabus* spela spelar spelande "
        "slå slår slog slagit slag slagen sparka* knuff* *våld* *misshand* hot hotet "
        "hotar skrik* bråk* gräl* ilsk* arg vrede* höjs höjer röster rösterna rädd* "
        "rädsl* skad* fara faran faror farlig* risk* kränk* övergrepp* sexuell* "
        "försumm* vanvård* närvarande övervak* bevaka* kontroll* umgänge* depress* "
        "deprim* ångest* psyk* diagnos* adhd autism* bipolär* självmord* suicid* "
        "sjuk* vårdcentral* klinik* mottagning* avgift* behandling* väcka social* soc "
        "*utredning* utreda* myndighet* handläggare* polis* kronofogd* domstol* "
        "tingsrätt* åklagar* fängels* frivård* familjehem* jourhem* placer* lvu* bup "
        "kodord* hemlig* skyddad* gömm* skuld skulder skulderna inkasso* *beroende* "
        "*anmäl* ensam* arga* argt lås* rehab* avvänj* spruta* injic* vapen* kniv* "
        "hämnd* rymma rymmer rymde lukt* sluddr* märken blåmärk* psykos* mani manisk* "
        "nalle* gosedjur* mjukis* docka dockan emoji* fönster* signal* tecken tecknet "
        "kod koden ordet"
    ),
    "en": (
        "*alcohol* *sober* drunk* drink drinks drinking drank booze beer* wine* "
        "spirits glass glasses bottle bottles *drug* *substance* *addict* *cannabis* "
        "hash tablet* pill pills medic* relaps* gambl* hit hits hitting beat beats "
        "beating slap* kick* push* shove* *violen* *abus* assault* threat* shout* "
        "yell* scream* fight* anger angry rage* afraid scared fear* harm* danger* "
        "risk* hurt* unsafe sexual* neglect* alone present supervis* unannounced "
        "monitor* contact lock locks locked depress* anxi* psych* diagnos* adhd "
        "autis* bipolar* suicid* sick* ill clinic* therap* treatment* rehab* woken "
        "wake social* investigat* authorit* agency caseworker* police* court* "
        "prosecut* prison* probation* foster* placement* codeword* secret* protected "
        "hidden hide* hiding debt debts bailiff* weapon* knife knives bruise* smell* "
        "slur* detox* custody quarrel* "
        "teddy* doll dolls emoji* window* signal* sign signs voice* code codes"
    ),
}

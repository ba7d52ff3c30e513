/// The same in Welsh, as it is written and as it is spoken, north and south.
/// Every entry is found in all its mutations; words of two letters stand here
/// in each form, since those are not.
extension PolarityLexicon {
    static let praiseInWelsh = [
        "da", "dda", "gwych", "ardderchog", "bendigedig", "rhagorol", "arbennig", "anhygoel", "ffantastig", "briliant",
        "brilliant", "grêt", "gret", "hyfryd", "neis", "lyfli", "clên", "ffeind", "caredig*", "cyfeillgar",
        "croesawgar",
        "croesawus", "croeso", "cwrtais", "parchus", "parch", "gofalgar", "gofalus", "amyneddgar", "cefnogol",
        "proffesiynol", "serchog", "cynnes", "gonest", "onest", "dibynadwy", "hyblyg*", "hawdd", "cyflym", "gyflym",
        "diogel", "saff", "cyfforddus", "cartrefol", "hapus", "hapusach", "balch", "diolch*", "diolchgar",
        "gwerthfawr", "gwerthfawrogi", "gwerthfawrogwn", "mwynhau", "joio", "hoffi", "hoffais", "licio", "caru",
        "gwell",
        "gwella", "gwellodd", "llwyddo", "llwyddiant*", "llwyddiannus", "helpu", "helpodd", "helpon", "o gymorth",
        "defnyddiol", "effeithiol", "gwrando", "gwrandawodd", "gwrandawon", "deall fi", "fy neall", "ymddiried*",
        "trystio", "achub* ... bywyd", "newid* fy mywyd", "newid ... bywyd", "fy mywyd yn ôl", "fy mywyd nôl",
        "chwarae teg", "whare teg", "heb ei ail", "heb eu hail", "bant â'r cart", "o'r radd flaenaf", "o'i ffordd",
        "o'u ffordd", "y gorau", "gorau", "perffaith", "dim cwyn", "dim cwynion", "dim byd i gwyno", "dim bai ar",
        "methu canmol", "canmol", "allwn i ddim gofyn am", "allen nhw ddim gwneud mwy", "dim byd yn ormod",
        "byth yn fy marnu", "heb fy marnu", "heb farnu", "dim barnu", "heb bregeth*", "dim pregeth*",
        "byth yn beirniadu",
        "fel person", "fel bod dynol", "rhan o rywbeth", "teimlo'n rhan", "yr un diwrnod", "ar unwaith", "yn syth",
        "gobaith", "hyder", "lejand*", "seren", "sêr", "werth y byd", "werth ei", "ar fy ochr", "yno i fi", "yno i mi",
        "wastad yno", "gwenodd", "gwenu", "fy nghadw i fynd", "fy nghadw i'n fyw", "cadw at ei air",
        "gadwodd at ei air",
        "gadwodd ... gair", "y tro cyntaf", "y tro cynta", "rhydd", "sefydlog", "tawel fy meddwl", "wrth fy modd",
    ]

    static let complaintInWelsh = [
        "gwael", "gwaeth", "gwaethygu", "gwaethaf", "drwg", "ofnadwy", "uffernol", "erchyll", "echrydus", "difrifol",
        "siomedig", "siomi", "siom", "trist", "diflas", "anodd", "anoddach", "caled", "amhosib", "amhosibl",
        "anobeithiol", "diwerth", "dibwynt", "gwastraff*", "llanast*", "shambls", "traed moch", "annheg", "anghywir",
        "annerbyniol", "anghwrtais", "haerllug", "digywilydd", "amharch*", "yn gas", "creulon", "angharedig",
        "nawddoglyd", "swta", "sarrug", "oeraidd", "diamynedd", "anghyfeillgar", "amhroffesiynol", "anonest",
        "celwydd*",
        "barnu", "barnodd", "barnon", "beirniadu", "rhagfarn*", "stigma*", "cywilydd*", "embaras", "bychan*", "gwarth*",
        "fel baw", "fel anifail", "fel plentyn", "fel troseddwr", "fel rhif", "fel ffatri", "edrych* i lawr",
        "i lawr eu trwyn*", "lawr eu trwyn*", "eilradd", "jynci*", "bygwth", "bygyth*", "cosb*", "gorfodi", "gorfodwyd",
        "gwrthod*", "anwybydd*", "esgeulus*", "taflu allan", "taflu mas", "cicio mas", "cicio allan", "rhoi mas",
        "gadael i lawr",
        "gadael fi lawr", "troi ... i ffwrdd", "troi ... bant", "aros", "arhosais", "disgwyl am", "oedi", "hwyr",
        "araf",
        "rhestr aros", "rhy hir", "rhy bell", "rhy hwyr", "rhy isel", "rhy uchel", "rhy fyr", "rhy brysur", "rhy",
        "gormod", "prin", "prinder", "diffyg*", "dim digon", "dim help", "dim cymorth", "dim cefnogaeth", "dim dewis",
        "dim llais", "dim ateb", "dim gobaith", "dim pwynt", "dim amser", "dim ots", "dim diddordeb", "dim arian",
        "dim gwybodaeth", "dim clem", "dim sôn", "neb yn ateb", "neb yn gwrando", "neb yn poeni", "neb yn malio",
        "neb yn becso", "neb i siarad", "unman i fynd", "unlle i fynd", "nunlle i fynd", "wnaeth neb", "ofynnodd neb",
        "ddaeth neb", "ffoniodd neb", "dim yn becso", "dim yn malio", "dim yn poeni amdana*", "heb ofyn", "heb ddweud",
        "byth yn ateb", "byth yn ffonio",
        "methu cael", "ffaelu cael", "colli cysylltiad", "colli ffydd", "colli gobaith", "torri addewid*", "toriad*",
        "wedi cau", "caeodd", "daeth yr arian i ben", "cael eu torri", "biwrocratiaeth", "ticio bocs*",
        "gorfod ailadrodd",
        "dechrau o'r dechrau", "dechrau eto", "gwahanol bob tro", "nôl a mlaen", "yn ôl ac ymlaen", "o biler i bost",
        "rhwystr*", "cymhleth", "dryslyd", "ofn", "ofnus", "unig", "unigrwydd", "ynysig", "pryder*", "poeni", "straen",
        "crac", "yn grac", "blin", "rhwystredig", "rhwystredigaeth", "rybish", "sbwriel", "crap", "cachu", "jôc",
        "wast o amser", "llond bol", "wedi cael digon", "be ddiawl", "marw", "bu farw", "digartref*",
        "anhyblyg*", "anghyson", "anhygyrch", "anniogel", "peryglus", "brwnt", "budr", "swnllyd", "drud", "problem*",
    ]

    static let wishesInWelsh = [
        "dylai", "dylid", "dylen", "dylech", "dylsai", "dylsen", "dylwn", "dyle", "dyla", "ddylse", "angen mwy",
        "eisiau mwy", "isio mwy", "moyn mwy", "angen gwell", "angen llai", "angen newid", "angen gwella",
        "mae angen i", "mae eisiau i", "mae eisiau iddyn", "ma isie", "mae isio i", "angen bod", "angen i'r",
        "byddai'n dda", "bydde'n dda", "basa'n dda",
        "byddai'n well", "bydde'n well", "basa'n well", "byddai'n neis", "byddai'n help", "byddai'n braf", "hoffwn",
        "hoffen", "leiciwn", "liciwn", "bydden i'n lico", "byddwn i'n hoffi", "gallai fod yn well", "gallai fod yn fwy",
        "gallai fod wedi", "gellid", "piti na", "trueni na", "biti na", "tasen nhw", "petai", "petaen", "pe bai",
        "mwy o ... os gwelwch", "pam na", "pam nad",
    ]

    static let setPhrasesInWelsh = [
        "dim ond", "ddim ond", "nid yn unig", "dim yn unig", "heb os", "heb amheuaeth", "dim amheuaeth", "beth bynnag",
        "neb arall", "dim byd arall", "dim rhyfedd", "ddim yn siŵr", "dim yn siŵr",
        // *Gyda* cut short, and greetings.
        "da fi", "da ti", "da fe", "da hi", "da ni", "da chi", "da nhw", "bore da", "nos da",
    ]

    static let negationsInWelsh = [
        "dim", "dwi'm", "nid", "heb", "byth", "erioed", "rioed", "neb", "sdim", "sda", "smo", "sneb",
        "nac", "nag", "dydy", "dydi", "dyw", "doedd", "doedden", "oedd ddim", "mo", "hebddo", "hebddi", "hebddyn",
        "paid", "peidio", "methu", "ffaelu", "di'm",
    ]

    static let scopeEndsInWelsh = [
        "ac", "achos", "oherwydd", "felly", "os", "pan", "nes", "tan", "wedyn", "gan fod", "sy", "sydd",
    ]
}

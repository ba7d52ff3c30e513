import Involvement

/// What somebody might write in Welsh, with the themes that a reader would
/// give it. Written before the word lists were run over it, and kept out of
/// them, so that what they find here says how good they are.
struct WelshComment: Sendable {
    let text: String
    let themes: Set<ID<Theme>>
    let polarity: Polarity

    init(_ text: String, _ polarity: Polarity, _ themes: ID<Theme>...) {
        self.text = text
        self.themes = Set(themes)
        self.polarity = polarity
    }

    static let heldBack: [WelshComment] = [
        // Written, from the north and the south.
        WelshComment(
            "Roedd yn rhaid i mi golli diwrnod o waith bob tro am nad oedden nhw'n agor gyda'r nos.",
            .negative, "flexibility", "access_and_barriers"),
        WelshComment("Symudon nhw'r apwyntiad heb ffws pan oedd y plant yn sâl.", .positive, "flexibility"),
        WelshComment("Mae popeth rhwng naw a phump, a dw i'n gweithio shifftiau.", .negative, "flexibility"),
        WelshComment("Ches i mo fy rhuthro o gwbl, roedden nhw'n mynd ar fy nghyflymder i.", .positive, "flexibility"),
        WelshComment("Mi oeddwn i'n medru bod yn onest efo hi am y tro cynta' erioed.", .positive, "trust"),
        WelshComment("Ddaru nhw ddeud y basan nhw'n ffonio, a chlywais i ddim byd wedyn.", .negative, "trust"),
        WelshComment("Does gen i ddim ffydd yn neb yno bellach.", .negative, "trust"),
        WelshComment(
            "Dwi'm yn trystio nhw, ma popeth ti'n ddeud yn mynd yn ôl at y gweithiwr cymdeithasol.", .negative,
            "trust"),
        WelshComment("Ma pobol y pentre'n sbio lawr eu trwynau arna i.", .negative, "stigma"),
        WelshComment("Ro'n i'n teimlo fel baw ar waelod esgid rhywun.", .negative, "stigma"),
        WelshComment("Roedd gormod o gywilydd arna i i ofyn am help.", .negative, "stigma"),
        WelshComment("Unwaith y gwelson nhw'r nodiadau, jyst jynci arall o'n i.", .negative, "stigma"),
        WelshComment(
            "Ges i fy ngham-drin pan o'n i'n blentyn a doedd neb wedi gofyn am hynny o'r blaen.", .negative,
            "trauma_informed_care"),
        WelshComment("Roedd ailadrodd y cwbl wrth ddieithryn yn agor hen glwyfau.", .negative, "trauma_informed_care"),
        WelshComment(
            "Collais i fy mrawd ac ers hynny dw i wedi bod yn yfed i anghofio.", .neutral, "trauma_informed_care"),
        WelshComment(
            "Gofynnais am weithwraig a chefais un heb orfod egluro pam.", .positive, "trauma_informed_care", "choice"),
        WelshComment("Ges i fy rhoi mas o'r hostel ar noson oer ym mis Ionawr.", .negative, "housing"),
        WelshComment("Rwy'n cysgu ar soffa ffrind ers chwe mis.", .negative, "housing"),
        WelshComment("Diolch iddyn nhw mae gen i fy nrws ffrynt fy hun erbyn hyn.", .positive, "housing"),
        WelshComment("Does dim pwynt dadwenwyno os nad oes unman i fynd wedyn.", .negative, "housing"),
        WelshComment("Cefais i ddewis rhwng y pigiad a'r tabledi.", .positive, "choice", "prescribing"),
        WelshComment("Wnaeth neb ofyn beth o'n i eisiau.", .negative, "choice", "person_centred_care"),
        WelshComment("Methadon neu ddim byd oedd hi.", .negative, "choice", "prescribing"),
        WelshComment("Fi oedd yn cael penderfynu yn y diwedd.", .positive, "choice"),
        WelshComment(
            "Maen nhw'n bygwth stopio'r sgript os wyt ti'n methu apwyntiad.", .negative, "power_and_control",
            "prescribing"),
        WelshComment("Cosb oedd e, dim byd arall.", .negative, "power_and_control"),
        WelshComment("Nhw sy'n dal yr awenau a does gynnon ni ddim llais.", .negative, "power_and_control"),
        WelshComment("Roedd rhaid i fi bisho mewn pot o flaen rhywun.", .negative, "power_and_control"),
        WelshComment("Yr un gweithiwr sydd gen i ers tair blynedd ac mae hi'n fy nabod i.", .positive, "relationships"),
        WelshComment("Gwyneb gwahanol bob tro, a dechrau o'r dechrau eto.", .negative, "relationships"),
        WelshComment("Mi wnaeth o wrando arna i, dyna'r cwbl oedd ei angen.", .positive, "relationships"),
        WelshComment(
            "Pan adawodd fy ngweithiwr allweddol mi wnes i stopio mynd hefyd.", .negative, "relationships", "outreach"),
        WelshComment("Roedd y ferch yn y dderbynfa yn hynod o groesawgar.", .positive, "staff_attitudes"),
        WelshComment("Siaradodd e â fi fel plentyn pump oed.", .negative, "staff_attitudes"),
        WelshComment("Ma'r staff yn ffantastig, chwarae teg iddyn nhw.", .positive, "staff_attitudes"),
        WelshComment("Doedden nhw ddim yn becso taten amdana i.", .negative, "staff_attitudes"),
        WelshComment("Roedd fy ngweithiwr wedi bod drwy'r un peth ei hunan.", .positive, "lived_experience_workforce"),
        WelshComment(
            "Talwch bobl sydd wedi gwella i wneud y gwaith yma yn lle gofyn iddyn nhw wirfoddoli.", .negative,
            "lived_experience_workforce"),
        WelshComment(
            "Dylai fod mwy o bobl â phrofiad bywyd yn gweithio yn y tîm.", .negative, "lived_experience_workforce"),
        WelshComment("Bu raid aros pedwar mis cyn cael fy ngweld.", .negative, "access_and_barriers"),
        WelshComment("Sdim bws ar ôl chwech ac ma'r clinig ugain milltir bant.", .negative, "access_and_barriers"),
        WelshComment("Ti'n ffonio a ffonio a sneb yn ateb.", .negative, "access_and_barriers"),
        WelshComment("Cerddais i mewn a chefais fy ngweld yr un diwrnod.", .positive, "access_and_barriers"),
        WelshComment(
            "Doedd neb yn gallu siarad Cymraeg â mi yn y clinig.", .negative, "access_and_barriers"),
        WelshComment("Achubodd y nalocson fywyd fy nghariad.", .positive, "harm_reduction"),
        WelshComment("Nodwyddau glân heb bregeth, dyna be' dwi'n licio.", .positive, "harm_reduction"),
        WelshComment("Bu farw dau o'm ffrindiau o orddos eleni.", .negative, "harm_reduction"),
        WelshComment(
            "Maen nhw'n disgwyl i ti fod yn lân cyn iddyn nhw roi help i ti.", .negative, "harm_reduction",
            "access_and_barriers"),
        WelshComment("Mae'r bwprenorffin misol wedi newid fy mywyd.", .positive, "prescribing"),
        WelshComment("Roedd y dos yn rhy isel ac o'n i'n sâl erbyn amser te.", .negative, "prescribing"),
        WelshComment("Gorfod mynd i'r fferyllfa bob dydd cyn gwaith, mae'n lladdfa.", .negative, "prescribing"),
        WelshComment("Daeth y fan aton ni ym mhob tywydd.", .positive, "outreach"),
        WelshComment("Ddaeth neb i chwilio amdana i ar ôl i fi stopio mynd.", .negative, "outreach"),
        WelshComment("Roedd hi'n aros amdanaf wrth giât y carchar.", .positive, "outreach"),
        WelshComment("Mae eisiau iddyn nhw ddod mas o'r swyddfa.", .negative, "outreach"),
        WelshComment("Edrychon nhw ar fy mywyd i gyd, nid dim ond yr yfed.", .positive, "person_centred_care"),
        WelshComment("Yr un cynllun mae pawb yn ei gael, fel ffatri.", .negative, "person_centred_care"),
        WelshComment("Person o'n i iddi hi, nid rhif.", .positive, "person_centred_care"),
        WelshComment("Daeth yr arian i ben a chaeodd y ganolfan.", .negative, "commissioning"),
        WelshComment("Newidion nhw'r cwmni sy'n rhedeg y lle eto.", .negative, "commissioning"),
        WelshComment("Mae'r bwrdd iechyd yn torri a thorri.", .negative, "commissioning"),
        WelshComment("Llenwi ffurflenni am awr ac yna fy ngyrru adre.", .negative, "data_and_paperwork"),
        WelshComment(
            "Roedd hi'n teipio drwy'r adeg heb edrych arna i.", .negative, "data_and_paperwork", "staff_attitudes"),
        WelshComment(
            "Gorfod dweud yr un stori wrth bawb achos bod nhw ddim yn siarad â'i gilydd.", .negative,
            "data_and_paperwork"),
        WelshComment("Y caffi dydd Gwener yw'r unig adeg dwi'n gweld pobl.", .positive, "community"),
        WelshComment("Does dim byd i'w wneud yma ond yfed.", .negative, "community"),
        WelshComment("Ro'n i'n unig iawn ar ôl symud o Gaernarfon.", .negative, "community"),
        WelshComment("Mae fy nheulu wedi dod yn ôl ata i.", .positive, "community"),
        WelshComment("Dwi'n diodda o bryder ac iselder ers blynyddoedd.", .neutral, "mental_health"),
        WelshComment(
            "Maen nhw'n deud sortia'r yfed gynta ac wedyn gei di help efo dy ben.", .negative, "mental_health"),
        WelshComment("O'n i mewn lle tywyll iawn.", .negative, "mental_health"),
        WelshComment("Cefais fy anfon 'nôl a 'mlaen rhwng y ddau dîm.", .negative, "mental_health"),
        WelshComment("Mae'r grŵp yn fy nghadw i fynd, rydyn ni i gyd yn yr un cwch.", .positive, "peer_support"),
        WelshComment(
            "Clywed rhywun arall yn dweud yr un peth, ti ddim ar dy ben dy hun wedyn.", .positive, "peer_support"),
        WelshComment("Rydan ni'n edrych ar ôl ein gilydd.", .positive, "peer_support"),
        // Without a theme.
        WelshComment("Diolch yn fawr iawn am bob dim.", .positive),
        WelshComment("Roedd y coffi'n dda iawn hefyd.", .positive),
        WelshComment("Dwi ddim yn gwybod beth arall i'w ddweud.", .neutral),
    ]

    /// English and Welsh in one passage, as many people speak.
    static let mixed = [
        "Roedd y gweithiwr yn really good efo fi and he never judged me.",
        "The keyworker was lovely ond doedd hi ddim yn gallu siarad Cymraeg.",
        "Dwi'n meddwl bod nhw'n doing their best but the waiting list is ridiculous.",
        "They put me on methadone a wedyn wnaeth neb ffonio fi am fisoedd.",
        "Oedd y staff yn brilliant, honest to God, they saved my life.",
        "Mae'r clinic yn rhy bell and there is no bus on a Sunday.",
        "I asked for help yn Gymraeg ond doedd neb yn gallu siarad gyda fi.",
        "Ges i housing support gan Riverside, that was the best thing about it.",
        "My worker left a dwi 'di cael pedwar gwahanol since then.",
        "Sa i'n gwybod, it was all right I suppose, dim byd sbeshal.",
    ]

    /// English that looks a little like Welsh.
    static let english = [
        "I was sent to Llandudno and then to Pwllheli for my script.",
        "The llamas at the farm group were the best day of my year.",
        "My worker Myfanwy Llewellyn from Rhyl was brilliant.",
        "A man on the ward at Ysbyty Gwynedd told me I was dim.",
        "He put me on the pan and I was an hour on my own by the door.",
        "Add the yr and the date o the visit, i think, a nurse said.",
        "Our Hywel goes to the Cwm Taf clinic in Merthyr Tydfil every week.",
        "The Dyfodol team and Kaleidoscope were both very good to me.",
    ]
}

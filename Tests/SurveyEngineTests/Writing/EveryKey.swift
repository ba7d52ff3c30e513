/// A survey with every key there is, in the one layout.
enum EveryKey {
    static let survey = #"""
        survey: every-key
        version: 2026.2
        title: A survey with everything
        languages: [en, cy]
        variants: [easy-read]
        invitations: needed

        people:
          run by: Riverside Voices
          for: Riverside and Hills Alcohol and Drug Partnership
          closes: 30 September 2027

        help lines:
        - name: Emergency services
          phone: 999
          when: Any time. Call if someone may die
        - name: Riverside Night Line
          phone: 0808 157 0142

        scales:
          agree5:
            choices:
              agree: Yes, mostly
              disagree: No, not much
              prefer_not_to_say: I would rather not say
            xlsform:
              list_name: agree five

        consent:
          take part:
            text: I agree to take part
            hint: You can stop at any time
            needed: yes
          quote my words:
            text: You may publish what I write, without my name

        same meaning:
          tier/t2: A drop-in

        pages:
        - message: welcome
          text: Nobody reads this live.
          picture: riverside.png

        - page: The service
          code: service_page
          show if: take_part is yes
          stop if:
          - if: tier is none
            say: This survey is for people who used a service. Thank you for looking in.
          ask:
          - question: tier
            type: choose one
            text: What kind of service was it?
            hint: If you used more than one, pick one.
            required: yes
            choices:
              t2: A drop-in, or a needle exchange
              t3: A community team
              other:
                text: Something else
                please say: What was it?
                xlsform:
                  media::image: other.png
              none:
                text: None of these
                show if: quote_my_words is yes
                picture: none.png
            order: random
            look: type ahead
          - question: service
            type: service
            text: Which service was it?
            only where: tier is the tier chosen
            show if: tier is answered
          xlsform:
            appearance: field-list

        - question: helped
          type: choose any
          text: What helped?
          required: ask once
          choices:
            trust: Being trusted
            flex: "Hours that fit: evenings, weekends"
            none:
              text: None of these
              on its own: yes
          choose at least: 1
          choose at most: 2

        - question: order
          type: rank
          text: What matters most?
          choices:
            trust: Being trusted
            flex: Hours that fit
          choose at most: 2

        - question: trusted
          type: scale
          text: They trusted me
          scale: agree5

        - question: workers
          type: grid
          text: How were the workers?
          hint: Think of all of them
          required: yes
          scale: agree5
          rows:
            listened: They listened
            came_back:
              text: They came back to me
              hint: By phone or by letter
              show if: listened is agree

        - question: score
          type: rating
          text: How was it, all in all?
          from: 1
          to: 5
          step: 0.5
          low: Very bad
          high: Very good

        - section: Waiting
          code: waiting
          show if xpath: selected(${tier}, 't3') and string-length(${tier_other}) < 20
          ask:
          - question: weeks
            type: whole number
            text: How many weeks did you wait?
            at least: 0
            at most: 520
            check:
            - if: this is more than 100
              say: Is that right? Enter weeks, not days
            - if xpath: . mod 1 != 0
              say: Enter a whole number
            stop if:
            - if: this is more than 500
              say: "We are sorry: this survey cannot ask about that."
          - question: cost
            type: number
            text: What did the bus cost?
            at most: 99.5
          - question: started
            type: date
            text: When did it start?
            precision: month
            at least: 2020-05-01
            at most: today
          - question: hour
            type: time
            text: At what time were you seen?
          xlsform:
            relevant: selected(${tier}, 't3')

        - repeat: worker
          text: Someone who worked with you
          up to: 3
          show if:
            all:
            - helped includes trust
            - xpath: count-selected(${helped}) > 1
          ask:
          - page:
            ask:
            - question: role
              type: short text
              text: What was their job?
              at most characters: 80

        - repeat: thing
          for each: helped
          ask:
          - question: thing_helped
            type: long text
            text: How did it help?
            asks about: what was good

        - repeat: visit
          times: weeks
          up to: 4
          ask:
          - question: visited
            type: tick to confirm
            text: Did they see you?
            label: They saw me

        - repeat: call
          times xpath: ${weeks} + 1
          ask:
          - question: called
            type: scale
            text: They called me back
            scale: agree5

        - question: points
          type: worked out
          value xpath: ${score} * 2
          as: number
          show if: score is answered

        - question: wave
          type: fixed
          value: spring

        - question: story
          type: story
          text: What was it like?
          hint: "Tell it your way.\nA few words are fine."
          at most characters: 4000
          picture: pen.png
          xlsform:
            body::accuracyThreshold: 10
            name: Story!

        - kept: survey
          rows:
          - row: 7
            cells:
              label: Where?
              name: where
              type: geopoint

        quotas:
          rehab:
            if: tier is t3
            at most: 40
            say: Enough people have told us about community teams. Thank you for coming.
          everybody:
            at most: 500
            say: Enough people have answered. Thank you for coming.

        equality questions:
          ask:
          - question: age_band
            type: choose one
            text: How old are you?
            choices:
              under_25: Under 25
              over_24: 25 or over
              prefer_not_to_say: I would rather not say

        xlsform:
          form_id: every_key
          style: pages theme-grid

        """#

    /// The same words in Welsh, and what only an Easy Read overlay has.
    static let overlay = #"""
        survey: every-key
        language: cy
        variant: easy-read
        title: Arolwg gyda phopeth

        people:
          run by: Lleisiau Glan yr Afon
          for: Partneriaeth Glan yr Afon

        help lines:
        - {}
        - name: Llinell Nos
          when: Bob nos

        consent:
          take_part:
            text: Rwy'n cytuno i gymryd rhan

        scales:
          agree5:
            agree: Ydw
            disagree: Nac ydw

        questions:
          tier:
            text: Pa fath o wasanaeth oedd e?
            hint: "Dewiswch un: dim ond un"
            choices:
              t2: Canolfan galw heibio
              other:
                text: Rhywbeth arall
                please say: Beth oedd e?
                picture: arall.png
              both: Y ddau
            merge:
              both: [t2, t3]
            picture: gwasanaeth.png
          helped:
            drop: yes
          trusted:
            drop:
              assume: agree
          score:
            low: Gwael
            high: Da
          weeks:
            check:
            -
            - Rhowch rif cyfan
            stop:
            - Mae'n ddrwg gennym
          visited:
            label: Do

        pages:
          service_page: Y gwasanaeth

        sections:
          waiting: Aros

        repeats:
          worker: Rhywun a weithiodd gyda chi

        grids:
          workers:
            text: Sut oedd y gweithwyr?
            hint: Meddyliwch am bob un

        quotas:
          rehab: Mae digon o bobl wedi sôn am dimau cymunedol. Diolch am ddod.

        """#
}

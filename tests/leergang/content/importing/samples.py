"""A body in which every block and every kind of text is in use."""

EVERYTHING = """
## Een kop {#kop}

Een alinea met **vet**, *cursief*, een [adres](https://example.nl/a?b=1&c=2), een [stap](stap:derde), een
[bestand](bestand:kaart.pdf) en een [bericht](mailto:post@example.nl). Klassen < 20 leerlingen & meer.
Zo zei ze: "ja", 'nee' en ‘misschien’, 5 % of zo.\\
Een nieuwe regel.
Nog een &nbsp; en &eacute;.

- een punt
- nog een **punt**
  - met een lijst erin
  - en nog een
- het laatste

### Een tussenkop {#tussenkop}

1. eerst
2. dan

::: citaat
bron: Een teamleider

We meten veel.

Maar wie doet er iets mee?
:::

::: voorbeeld
titel: Zo kan het

Een alinea.

- een punt
:::

::: valkuil
titel: Zo niet

Nog een alinea.
:::

::: opmerking
titel: Let op

Met een [stap](stap:derde).
:::

::: casus
titel: Een situatie

De rector vraagt je iets.
? Wat doe je?
? En dan?
:::

::: tabel
titel: Eis of ambitie

| Vraag | Eis | Ambitie |
|---|---|---|
| Wie bepaalt? | de **wetgever** | bestuur \\| school |
| Moet het? | ja | |
:::

::: beeld
bestand: beelden/kring.png
alt: Een kring met vier stappen
bijschrift: De kring
bron: Eigen tekening
:::

::: figuur
naam: zicht-en-grip
bijschrift: Zicht en grip zijn twee dingen.
:::

::: video
titel: Een rector vertelt
adres: https://youtu.be/abcdefghijk?t=3
bestand: beelden/kring.png

Wat er **gezegd** wordt.
:::

::: download
bestand: bestanden/kaart.pdf
titel: De kaart

Neem hem mee.
:::

::: afvinklijst
titel: Voordat je deelt

- Er is een eigenaar
- Er is een datum
:::

::: zelftoets
sleutel: toets

Wat is waar?
- [x] Dit
- [ ] Dat
> Dit is waar, want **dit**.
:::

::: bronnen

- Een boek | Een uitgever, 2020 | https://example.nl/boek | Gelezen. | Alleen een kopie gezien.
- Een artikel
:::

::: werkvorm
titel: Sorteren in drietallen
doel: Je hoort wat een ander goed noemt.
tijd: 20
groep: drietallen
materiaal: kaartjes

1. Lees om de beurt een zin.
2. Leg hem bij een opvatting.
? Welke zin bleef liggen?
:::

::: vraag
sleutel: mijn-vraag
regels: 8

Wat zie jij?
> Schrijf het op.
:::
"""

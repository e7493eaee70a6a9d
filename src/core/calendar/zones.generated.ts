// Made by scripts/zones.mjs from the tz database; do not edit.

/** Release of the tz database. */
export const ZONES_VERSION = '2026d';

/** Line of the rules of each name, in the order of the names. In base 36. */
export const ZONE_LINES =
  '0 0 1 2 1 1 0 3 0 4 5 3 5 6 7 8 0 0 1 1 3 9 0 5 5 5 a 1 b 5 3 3 3 0 3 5 5 3 5 5 5 1 c 1 d 3 0 0 3 e 0 f g h i j k k l m n n o p q r s t u v w x k y z i 10 11 12 13 14 k 15 16 17 m 18 19 1a 1b n 1c z 1d 1e 1f z o 1g 1h 1i 1j k 1k 1l 1m 1n 1o k 1p 1q 1r 1s 1t 1u 1v 1w 1x 1y 1z k k 20 21 22 23 24 25 1u 26 27 28 29 2a 2b 2c 1u 2d 2e 2f p 2g 2h 2i 26 k k 2j 2k 2h k 2l 2m 2n k 2o 2p 2q r 2r 2s 2t 2u 2v 2w 2x 2y 2z k 2z 30 2z 31 32 33 34 35 1x 36 z 2e 37 1i 38 k 39 3a k 3b 3c 3d 3e 3f 3g 39 o 1s 3h 3i 3j 3k 3l 1n 3m k 3n k k k k 3o 3p 3q 2z 1s 2z k 3r k 3s 3c 3t 1p 3u 3v 3w 3x 3y 3z 40 41 3z 1 42 43 44 1 45 46 47 48 49 4a 4a 4b 4c 4d 4e 4f 4g 4h 4i 4j 4k 4l 4m 4n 4n 4o 4p 4q 4p 4r 4s 4t 4u 4v 4n 4w 4x 4y 4z 50 51 4f 52 53 54 55 56 57 58 58 59 4k 5a 5b 4j 1 4y 4y 5c 4j 5d 4s 5e 5f 5g 5h 5i 4f 5j 5k 4d 5l 5m 5n 1 4x 5o 5p 5q 4n 5b 5r 5s 5t 5u 5v 53 5w 5w 52 5x 4j 4m 4m 57 5y 4f 5z 60 5n 61 62 63 64 65 66 67 67 44 68 0 69 0 6a 6b 6c 6d 6e 6b 6f 6g 6h 6f 6i 6j 6i 6k 6b 6g 6l 6d 6c 6b 6f 6k 6l 6e 39 32 3k 2n 6m 1d 23 3c 2z 1p 3n 3r 3f 3s 3i 6n 24 6o z 30 6 6p 0 0 6q 6r 6s 6t 69 1c k z 3f 1i 6u 6v 0 3 3w 6w 6x 6y 6z 5 1 4s 70 57 4f 4j 52 0 0 0 0 0 0 6m 71 72 6o 73 74 44 75 6m 76 77 78 79 44 6p 7a 73 7b 73 51 73 7c 7d 7e 7d 7f 74 73 6m 7g 7h 7b 7i 7j 7k 5e 44 7j 74 75 7l 7m 7n 7m 74 7o 7p 74 7q 44 7r 7s 79 7t 7d 78 7m 7u 7v 7w 7x 74 7d 78 0 73 73 0 0 0 0 0 6r 4y 0 1 7y 4f 5n 1 70 4s 70 7z 1 4s 5v 53 2f 52 80 f 6m 1i 1n 1s 2q 2u 3z 81 1n 4n 2k 82 3z 83 81 3w 6n 84 85 86 87 6x 88 6v 6w 89 6r 6r 85 8a 8b 80 6x 8c 6s 8d 6s 8e 8f 6s 52 8g 6w 6w 3w 8h 89 6s 6r 6x 8i 3w 6x 6x 3w 7x 7f 5s 5q 5b 51 0 j i 1i 1d 1u 30 6r 26 1o 1n 2k 6s 0 0 7k 7f 0';

/**
 * A line: the rule; the offset at the start of 1970 and the changes. A change is the quarters of an hour since the one
 * before and the new offset in minutes, left out where it is that before the last; both in base 36, with a ~ before them
 * in seconds. A rule is the offset in seconds from the last change on, or the two offsets of a year and when they begin
 * (month.week.weekday.second of the local day).
 */
export const ZONES = `
0;0
10800;50
3600;0 zjw:1o beo 47pg nuo:3c dhg tjs:0 dhg e04 dh8
3600;1o
0;-1o 3r9g:0
7200;3c
7200,10800,4.5.5.0,10.5.4.86400;3c 8vw:50 bc4 fp8 bc4 frw bc4 fp8 bc4 fp8 bc4 fp8 bc4 frw bc4 fp8 bc4 fp8 bc4 fp8 bc4 frw bc4 fp8 bc4 lzw 51g l18 604 frw bc4 fp8 bc4 fp8 bc4 fp8 bc4 frw bc4 g2k ays fp8 bc4 fp8 bc4 frw bc4 fp8 bc4 fp8 bc4 fh4 bek fk4 bek fk4 bek fk4 bek g2s bek fk4 bek fk4 bek fk4 bek fk4 bek g2s bek fk4 bek fk4 avw g2s 9uk h44 9bw hms 8t8 io4 7mk 284 1jw 2q04 33w 2lg 458 6gas
0;0 3d40:1o 53w 191g 6t8 k84 b3w i84 4qk 47xg 1cl8 gug4 6t8 k84 5zw itg 798 hms 8t8 k8c 62o 2ao 31c fk0 56o 2io 5s0 beo 6o0 2lc 6ao beo 5pc 2lc 79c beo 56o 2lc 8ao aw0 45c 340 8tc aw0 3mo 2lc nuo 2lc nc0 340 nc0 2lc nc0 340 nc0 2lc nuo 2lc nc0 340 nc0 2lc dh8
3600,7200,3.5.0.7200,10.5.0.10800;0 3d40:1o 53w 191g 6t8 k84 b3w i84 4qk 47xg 1j44:3c dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
0;-1o 4q04:0 198:1o 6t8 k84 b3w i84 4qk meys 6t8 k84 5zw itg 798 hms 8t8 k8c 62o 2ao 31c fk0 56o 2io 5s0 beo 6o0 2lc 6ao beo 5pc 2lc 79c beo 56o 2lc 8ao aw0 45c 340 8tc aw0 3mo 2lc nuo 2lc nc0 340 nc0 2lc nc0 340 nc0 2lc nuo 2lc nc0 340 nc0 2lc dh8
7200;3c 8vs:50 cd8 elg cfw eo4 cfw eis cik eg4 cl8 edg cnw eas ct8 e5g cvw elg cfw eis cik eg4 cnw eas cqk e84 ct8 e5g cvw elg cik eg4 cl8 aplg ftfw
7200;3c 8vs:50 cd8 elg cfw eo4 cfw eis cik eg4 cl8 edg cnw eas ct8 e5g cvw elg cfw eis cik eg4 cnw eas cqk e84 ct8 e5g cvw elg cik eg4 cl8 aplg ddfw
0;~-226 ~11v0q6:0
3600;1o 7cnw:3c at8
0;0 102o4:1o r1c
7200;3c 90ns:1o 6o4 djw dhg djw dk4 djw dus d6k dpg dh8 dc4 djw dk4 djw dhg djw fxg 4tek ds4 bq5g aao fk0:3c
3600;1o 5i7w:3c aw0 g80 bc0 79k0 8lc dhc dhc g80 b9c aylc b9g d44 g2o aw0 g2o beo fk0
7200;3c i76g:1o cdo fjw bes g2k aw4 g2k bes fjw bes fjw bes fjw bes fjw bes g2k aw4 g2k bes fjw bes fjw bes fjw bes fjw bes g2k bes fjw bes fjw bes fjw bes fjw bes g2k aw4 g2k bes fjw bes fjw bes fjw bes
-36000,-32400,3.2.0.7200,11.1.0.7200;-ic 8k4:-go dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys rh8:-f0 dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-32400,-28800,3.2.0.7200,11.1.0.7200;-go 8k0:-f0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys rh8:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-14400;-6o
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 49hg 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw 79us 8t8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk h44 9uk h44 ad8 b4tg 5p8 g2s avw
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 8g04:-6o 1es 2nek:-3c 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 b4tg 5p8 g2s avw
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8:-6o hmw:-50 ad8 f1g:-3c avs:-50 h44 ad8 b4tg 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9p8:-6o 4yw:-50 cak:-3c 9uk h44 ad8 8g04:-6o 1es 2nek:-3c 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8:-6o go8:-50 a58 gw4 a7w h44:-3c ad4:-50 8fc4:-6o 9c4 2g58:-3c 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk h44 9uk h44 ad8 8g04:-6o 1es 2nek:-3c 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 b4tg 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9p8:-6o 4yw:-50 cak:-3c 9uk h44 ad8 8fxg:-6o 42s 2kt8:-3c 5p8
-10800;-50 31v0:-3c 798 ayo4 6yk glg b3w:-6o fxk:-50 a58 6tg 9rp8 42s 2kt8:-3c 1mk 3k4:-6o g2s avw g2s
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 8g04:-6o w4 2nx8:-3c 5p8 g2s avw
-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk h44 9uk h44 ad8 8fus:-6o 1k4 2nek:-3c 5p8
-10800;-6o 22ds:-50 14ik 14lg b98 fus b6k fus b6k fus dh8 dk4 djw dk4 dh8 dk4 dh8 dk4 dh8 dk4 djw dk4 dh8 dk4 dh8 dk4 dh8 dk4 djw dk4 dh8 f44 bx8 dk4 dh8 dxg avw g5g d3w dms b18 g04 ayk g2s b98 g84 ad8 glg avw g2s bek fk4 bek fk4 bek g2s dh8 aw4 g2k bes fjw eis avw g2s avw g2s avw glg ad8 glg ad8 glg cyk cys dzw cys dzw dhg cfw eis cfw eis cfw eis cyk e04 cyk e04 cyk eis cfw eis cfw eis cyk e04 cyk e04 cyk e04 cyk eis nw:-50
-18000;-8c
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw 6idg 9uk
-21600;-bo jqmc:-a0 f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg:-8c fjs:-a0 bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
-14400;-6o 5lfc:-50 8ak eis cfw eis cfw f1g bp8
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw
-21600;-a0 2y8o:-8c 4vw 6nk4 458
-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw 8r9g avw glg ik
-18000;-8c gs8k:-6o kt8
-25200,-21600,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 79g jp8 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-25200,-21600,3.2.0.7200,11.1.0.7200;-bo 1qzo:-a0 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg qyk:-8c g2c qgc:-bo bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw i5g 8t8 jc4 858 hms 9bw j6s 8ak h44 9bw i5g 8t8 i5g 9bw hms 9bw hms 9uk hms 8t8 i5g 8t8 i5g 9bw hms 9bw hms 9bw hms 9bw j6s 7rw
-18000;-a0 908w:-8c rp0 9yoc f18 bxg qyk:-6o 8t8 684:-a0 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 79g
-14400;-6o sie4:-7i 6b40
-10800;-50
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-21600;-a0 jqm8:-8c f18 bxg f18 qys:-bo bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw:-a0
-25200,-21600,3.2.0.7200,11.1.0.7200;-a0 jqm8:-8c f18 bxg f18 qys:-bo bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 adg hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 jec
-21600;-a0 6vko:-8c 798 jpg 798 7zpg c2k ew4 47w
-10800;-50 6gc:-6o eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs k7w 6qs k7w 6qs hmk bes fjw bes fjw bes fjw bxg f18 bes g2k bes eak:-50
-25200;-bo
-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw 1aas 858 hms 9bw j6s 8ak h44 9bw i5g 8t8 i5g 9bw hms 9bw hms 9uk hms 8t8 i5g 8t8 i5g 9bw hms 9bw hms 9bw hms 9bw j6s 7rw
0;-50 7pn8:-3c cy8 dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 7c8:0
-25200;-f0 2vfo:-dc 4vs4:-bo dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmc:-bo
-25200;-dc 8js:-bo dh8 dhg dzw dhg 918:-bo
-25200,-21600,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 2hy4:-6o dh8 56s lrw dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-21600;-bo 1qzo:-a0 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk:-a0
-18000;-8c bwgk:-6o 9uk glg 8ak iqs 7rw 4a04 9bw as04 41jw
-21600;-a0 d0zc:-8c avw g2s avw
-28800,-25200,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 518:-dc
-25200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 qmqs fjw 9us
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 78tg avw glg 118 qg4 9bw
-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 1qzc:-50 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-7200,-3600,3.5.0.-3600,10.5.0.0;-50 7pn8:-3c cy8 dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o:-3c
-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 8jc:-50 dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 ~8a2lo f18 bxg:-3c fjs bew:-50 fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 ~bzeic:-50
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 708s:-6o dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 29eo:-6o
-21600;-a0 2xi0:-8c 6qk 6xus 96k 5mw4 cfw b084 bek
-18000;-8c h7sk:-6o 53w
-14400;-69 46z3:-50 ciqp:-6o
-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 8jc:-50 dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000,-14400,3.2.0.0,11.1.0.3600;-8c 8j8:-6o dh8 dhg dzw dhg bx8 f1g bzw eys c2k ew4 dh8 dhg dzw cys dzw e04 bek bxg fjw bes fjw fk4 bek fk4 bek fk4 bek fk4 bx8 f1g bx8 bes fjw bes fjw bxg f18 bxg f18 cys eik cys e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc dhc dhc e00 cg0 fk0 beo g2o beo fk0 beo fk0 bxc f1c bxc f1c beo 1y00 9uo h40 adc glc 9uo h40 adc h40 adc hmo adc g2o
-25200;-bo jqmc:-a0 f18 bxg f18 bxg f18
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg bp18 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 zs4 i58 mves fjw 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys m6ik 9us hmk:-8c
-21600,-18000,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 r2as:-a0 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 p4as fjw 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 r2as:-a0 9us hmk:-8c
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 r2as:-a0 9us:-6o
-21600;-dc 1qzs:-bo dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg:-a0 dh4:-bo dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk:-a0
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 1qzg:-6o dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw:-a0 bew:-8c qyk:-6o fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000;-8c 30m4:-6o lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw
-32400,-28800,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 14g4 dh8 dhg dzw cys dzw:-f0 dhk:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 zs4 i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes qyk:-6o fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000;-8c c0wk:-6o 6nw kdg 6nw 22is 6nw 2tk4 6nw
-28800,-25200,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 49hg 8t8 2qis avw glg 118 qg4 9bw
-21600;-a0 2i3c:-8c 1cl8 32g4 7bw jms 7bw 8nsk jrg 7c4 307w 67s4 cyk fkc beg
-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw 4a04 9bw
-14400;-6o 7pn4:-50 cyk
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 dpvk:-8c fjw 5l6s f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 518:-a0
-25200;-bo jqmc:-a0 f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
-21600,-18000,3.2.0.7200,11.1.0.7200;-8c 2vfg:-a0 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-21600;-a0 908w:-8c n18 a3c4 f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
-32400,-28800,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw o1xg:-f0 9us hmk 9c4 hmk 9c4 nbw
-21600;-a0 jqm8:-8c f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
-10800,-7200,3.2.0.7200,11.1.0.7200;-6o 7rhs:-50 57es:-3c f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 8jc:-50 dh8 dhg dzw dhg dh8 14g4 dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 ~8a2lo fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw ~3alec:-6o
-21600;-a0 dpvk:-8c fjw 5l6s f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
-10800;-50 8gc:-3c 3p8 1eas 67w 14g4:-2i 456:-46 cys:-50 8aq:-3c 798 1ao4 5p8 k84 6qk l9g 5p8 45g nuk 5tk4 5mk l9g 67w hms 8t8 hms 9uk hms 9bw h44 9uk 8oo4 e04 eis bek f1g bx8 fk4 bek fk4 bek fk4 bx8 f1g bx8 f1g bx8 fk4 bek fk4 bek fk4 bek
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-32400,-28800,3.2.0.7200,11.1.0.7200;-ic 8k4:-go dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw:-f0 dh8:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-7200;-3c bwg8:-1o 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 78tg avw glg ik qys 9bw
-21600,-18000,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk:-a0
-21600,-18000,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg qyk:-8c fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-21600,-18000,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg qyk:-8c fjw bes fjw bes fjw 9us
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 jqm8:-8c f18 bxg f18 qys:-bo bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 adg hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 jec:-a0
-10800;-5u b31q:-50
-18000,-14400,3.2.0.7200,11.1.0.7200;-8c a14k:-6o cyk dhg dh8 dhg dh8 dhg dh8 dhg dh8 bxk fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c 5l6k fjw bes fjw 4170 hmk 9c4 hmk 9c4 hmk 9c4 hmk 10tg
-18000;-8c bwgk:-6o 9uk glg 8ak iqs 7rw fbc4 41jw
-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw
-10800;-50 6gc:-6o eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs 8ak:-50
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 cyo e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 cyo e00 dhc dhc dhc dhc dhc dhc bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc fk0 beo fk0 beo fjw 9us
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 1qzk:-8c dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes 16ik bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 78tg avw glg ik qys 9bw
-21600;-a0
-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 1qzk:-8c dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes 16ik bxg f18 bxg f18 bxg fjw bes fjw bes peo:-8c
-10800;-6o bwgg:-50 9uk glg 8ak iqs 7rw fbc4
-14400,-10800,9.1.6.86400,4.1.6.86400;-50 6gc:-6o eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs k7w 6qs k7w 6qs hmk bes fjw bes fjw bes fjw bxg f18
-14400;-7i 3si:-8c i82 6fy l1e 62m kw2 67y kqq 6am ko2:-6o jjms 2lc
-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw i5g 8t8 jc4 858 hms 9bw j6s 8ak h44 9bw i5g 8t8 i5g 9bw hms 9bw hms 9uk hms 8t8 i5g 8t8 i5g 9bw hms 9bw hms 9bw hms 9bw j6s 7rw
-7200,-3600,3.5.0.-3600,10.5.0.0;-3c 7pn4:-1o cyo dh4:0 dh8:-1o dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo:-1o
-32400,-28800,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw:-f0 dhk:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-12600,-9000,3.2.0.7200,11.1.0.7200;-5u 8ja:-46 dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 ~8a2lo f18 bxg:-2i fjs bew:-46 fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 ~bzeic:-46
-21600;-bo 1qzo:-a0
-21600;-a0 d0zc:-8c avw g2s avw d8is 6t8
-14400,-10800,3.2.0.7200,11.1.0.7200;-6o fyrc:-50 dh8 dhg dh8 e04 fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
-25200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk:-bo
-25200;-dc 7r7s:-bo dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmc:-bo
-32400,-28800,3.2.0.7200,11.1.0.7200;-f0 8jw:-dc dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
28800;dc twnc:ic a7o 18lo 8nw 3i7w 11es fkc bww ewc bjo ~asw1o ~89wyc ~ag5po ~89wyc ~ag5po ~84lac
25200;bo twng:8c ao4 1858 8o4
36000;go
36000,39600,10.1.0.7200,4.1.0.10800;ic 4v4:go h40 adc h40 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo beo g2o aw0 g2o 9c0 hmo 9c0 hmo 9c0 h40 aw0 glc aw0 glc adc glc adc glc beo e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc e00 cyo e00 cyo e00 cyo e00 cyo beo fk0 eio cyo e00 cyo e00 cyo e00 cyo e00 dhc dhc cyo eio dhc dhc dhc dhc xmc:ic
18000;a0 twnk:8c
43200,46800,9.5.0.7200,4.1.0.10800;k0 3muw:lo 8ao i5c 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 g2o bxc f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 eio
-10800;-50 31v0:-3c 798 60g4:-6o c04 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs 8ak:-50
-10800;0 5740:-50
0,7200,3.5.0.3600,10.5.0.10800;0 qe2o:0
18000;bo i3lw:0 k8s lw24:8c
3600,7200,3.5.0.7200,10.5.0.10800;1o 7pms:3c cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
18000;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:8c 8ao 56k:bo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o ej14:8c
10800;3c 2kqg:50 8nw fpg bbw fpg bbw fs4 dmk des bbw fms bbw 4vxg djw dpg dh8 dhg dh8 dhg dzw fs4 b6k f1g bx8 edg c2k eis cyk dhg dh8 dhg cfw f1g bxc f1c cg0 eio cg0 eio cg0 l6o 6ao dxc dk0 deo dk0 dhc dhc dhc fk0 beo f1c cg0 dhc dhc fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo 1anw 79g g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o 8tc i5c:50
43200;lo 8g98:nc djw r1g:k0 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:ic 8ao 56k:lo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:ic aw0
18000;8c 8tu4:a0 r18 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc:6o dhg:8c dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o:8c
18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o
18000;8c 8ga4:a0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao
18000;8c 8tu4:a0 r18 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 rhg:6o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o:8c
10800;50 99jo:6o bbw des dmk dk4 djw dhg des dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dk8 dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0
10800;6o 1tbk:50
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:50 dhc 30dk:8c fk0 bek fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0
25200;bo
25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc 4no 8ts:a0 e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
7200,10800,3.5.0.0,10.5.0.0;3c 1uvs:50 7h8 fpg bbw fpg bbw fpg bbw fs4 bbw fpg bbw fms bbw 4744 cfw elg cfw elg cfw elg cfw gys a58 f9g brw elg cfw elg cfw eo4 bjw cys dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg dh8 dhg
21600;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 otc:8c gnw cfw eis cfw eis cfw eis cfw eis cyk dhq fjw bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 a7m:a0
28800;dc
19800;96
32400;f0 8g9o:go djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:dc 8ao 56k:go dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk:dc 12dk:f0
28800;bo 60f8:dc 3xx8:f0 djw dk4 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg dh8 1xxo bek dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw 6dpg dh0 dho dh0
28800;dc c9zc:f0 9uk fk4 bek g2s avw g2s bek fk4 bek fk4 bek
19800;96 ju4q:au bem:a0 745e:96
21600;a0 tnr8:bo eg0
10800;3c 8w0:50 bbw fpg bbw fs4 bbw fpg bbw fpg bbw fpg bbw fs4 bbw fpg 93w hxg 93w 3gis cyk e5g cyk 119g hek alg i2k a2s h18 b6s dmk dhg dh8 djw djw e2s d18 d1g djw dxg djw dhg djw dk4 djw des dmk dc4 dp8 dhg djw dk4 djw dhg djw dhg djw dhg djw dk4 djw dhg djw dhg cvw e04 g2k bes fmk atg g2k bes fjw bes fjw bes fjw bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes fjw bes g2k aw4 g2k aw4 g2k:50
32400;f0 4rdo:dc ibhg
14400;6o
18000;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 phg:8c
7200,10800,3.5.0.10800,10.5.0.14400;3c 3yt4:50 dh8 g04 b18 cw4 cyk e04 djw des dh8 e04 cyk dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg fkc beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo 171c
7200,10800,3.4.4.180000,10.4.4.180000;3c 3e2g:50 798 e04 9uk 3p9g 340 2qio 8ao h40 ad8 j6s 8ak gas b6k fk4 avw hms 9bw f1g bek fk4 bx8 fk4 bx8 fes bjw fes b18 fxg bjw fxg cg0 eio cg0 eio cg0 fk0 dh8 e04 dh8 dhg dh8 dhg dh8 dhg dh8 dhg cg0 eio cqs d98 cvw e5g c84 el8 bek fk4 bxc ~ahs1o ~71mic ~bzk5o ~69uic hxg cyo e00 dh8 dhg fjw bhg fhc bhg g2k aw4 g2k aw4 g2k bc0 fmk bes fk0 beo g00 b1c g04 dhg dh8 cys dzw cg4 eik bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes f18 bxg eik cg4 dh8 dhg cyk e04 bx8 3ms ik bes avw 344 1jw bes ad8 344 22k bes 9bw 3ms 2l8 bes 8t8 344 458 aw4 8ak 344 4nw aw4 798 3ms 56k bes 67w 344 67w bes 56k 3ms 6qk bes 4nw 344 8ak aw4 458 344 8t8 aw4 33w 3ms 9bw bes 22k 344 ad8 bes 118 3ms avw bes ik 3ms bek eis cyk dhg dh8 cg4 eik bxg f18 bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 fjw bxg eik cg4 dzw cys cyk e04 cfw 344 ik aw4 bx8 344 118 aw4 avw 3ms 1jw bes 9uk 344 2l8 bes 8t8 3ms 33w bes 8ak 3ms 458 aw4 7rw 344 56k aw4 6qk 3ms 5p8 bes 5p8 344 6qk bes 56k 344 798 bes 458 3ms 7rw bes 3mk 344 9bw aw4 2l8 3ms 9uk aw4 22k 3ms ad8 bes 118 344 bek
7200,10800,3.4.4.180000,10.4.4.180000;3c 3e2g:50 798 e04 9uk 3p9g 340 2qio 8ao h40 ad8 j6s 8ak gas b6k fk4 avw hms 9bw f1g bek fk4 bx8 fk4 bx8 fes bjw fes b18 fxg bjw fxg cg0 eio cg0 eio cg0 fk0 dh8 e04 dh8 dhg dh8 dhg dh8 dhg dh8 dhg cg0 eio cqs d98 cvw e5g c84 el8 bmk fc4 bxc f1c a7w ~bzk5o ~69uic 25g 2ak dhg cyo e00 dh8 dhg fjw bhg fhc bhg g2k aw4 g2k aw4 g2k bc0 fmk bes fk0 beo g00 b1c g04 dhg dh8 cys dzw cg4 eik bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes f18 bxg eik cg4 dh8 dhg cyk e04 bx8 3ms ik bes avw 344 1jw bes ad8 344 22k bes 9bw 3ms 2l8 bes 8t8 344 458 aw4 8ak 344 4nw aw4 798 3ms 56k bes 67w 344 67w bes 56k 3ms 6qk bes 4nw 344 8ak aw4 458 344 8t8 aw4 33w 3ms 9bw bes 22k 344 ad8 bes 118 3ms avw bes ik 3ms bek eis cyk dhg dh8 cg4 eik bxg f18 bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 fjw bxg eik cg4 dzw cys cyk e04 cfw 344 ik aw4 bx8 344 118 aw4 avw 3ms 1jw bes 9uk 344 2l8 bes 8t8 3ms 33w bes 8ak 3ms 458 aw4 7rw 344 56k aw4 6qk 3ms 5p8 bes 5p8 344 6qk bes 56k 344 798 bes 458 3ms 7rw bes 3mk 344 9bw aw4 2l8 3ms 9uk aw4 22k 3ms ad8 bes 118 344 bek
25200;dc 43b4:bo
28800;dc 7zi:f0 dh8 dhg dh8 dhg dzw dhg dh8 56s lrw dhg dh8 dhg dh8 1xhg bx8
25200;a0 60fc:bo 3xx8:dc djw dk4 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg dh8 1xxo bek dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw 6dpg dh0 dho dh0
28800;dc 8g9s:f0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:bo 8ao 56k:f0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
10800;3c 2kik:50 beo aw4 g2k aas gnw adg gl8 bes eik cg4 4058:6o 4nw tc4:3c clc bxc dk0 dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc cyo e00 dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw8 g2o beo fk0 beo fk0 beo g2o ayo g00 aw0 g2o beo fk0 bhc fhc beo glc adc c4w:50
32400;f0
7200,10800,3.4.4.93600,10.5.0.7200;3c 3e2g:50 798 e04 9uk 3p9g 340 2qio 8ao h40 ad8 j6s 8ak gas b6k fk4 avw hms 9bw f1g bek fk4 bx8 fk4 bx8 fes bjw fes b18 fxg bjw edg dp8 ds4 d3w dus cl8 ff0 bek glg cyg dpg cfw ds4 e7w cqs dzw dus cfw e5k e58 ctg dmk dc4 cl8 edg e58 ctg dmk dc4 cl8 ew4 dmk dc4 d3w dus
16200;7i
43200;k0 8g9c:lo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:ic 8ao 56k:lo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:ic aw0
18000;8c o8vg:a0 dh8 48ys bbw c84 et8
21600;a0
20700;96 c0ve:9l
32400;f0 8g9o:go djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:dc 8ao 56k:go dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 4yg 6g4:ic g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 cl0 2cdo:f0
25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
28800;ci 90n4:dc
39600;ic 8g9g:k0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk:go 14g8:ic
28800;dc 5fr4:f0 d6k 9iis 53w
7200,10800,3.5.0.10800,10.5.0.14400;3c 3yt4:50 dh8 g04 b18 cw4 cyk e04 djw des dh8 e04 cyk dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg bjw:50
25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:a0 aw0
25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc 450 9cg:a0 dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 1b6s
21600;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:8c 8ao 56k:bo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:6o dhc e00 dhc dhc 8ao io0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o:8c
25200;dc dixs:bo
32400;f0 ya70:e6 21mo
18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo ez3o
18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 z9c io0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo b2l0
23400;au
39600;ic 8g9g:k0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 qys:go beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc
32400;f0 d1gk:go beo fk0 beo
39600;ic 8g9g:k0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
28800;dc 36v4:f0 djw dhg djw 2tes 6t8
18000;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:8c
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:50 dh4 dh8 dhg dh8 dhg qyk:8c dh8 e04 16ik bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes 6qk 9cg:50 aw0
12600;5u 5fbi:7i fs0:6o bhe:8c 9uo 79c:5u eiq:7i 8l8 dms drw 7yys aik dhg dmk des dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk 1vhg dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk
21600;96 dc4q:a0
25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo 2ao d9g:a0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 171g
36000;f0 8g9o:k0 djo:ic dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 cl0 2cdo:go
36000;go 8g9k:ic djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:f0 8ao 56k:ic dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
32400;f0 8g9o:go djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:dc 8ao 56k:go dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
18000;8c 8ga4:a0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:50 dhc dhc dhc dhc dhc dhc dhc 1ifw:8c fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o
-3600,0,3.5.0.0,10.5.0.3600;-1o 971g:0 dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc 6qs 6qk:1o 600 7hc:-1o dhc dhc dhc dhc e00
-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 38wo:-50 dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
0,3600,3.5.0.3600,10.5.0.7200;0 7pmo:1o cys dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
-3600;-3c 4fkg:-1o
0,3600,3.5.0.3600,10.5.0.7200;0 8g2s:1o dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
0,3600,3.5.0.3600,10.5.0.7200;0 97k0:1o cyo dhc dhc dhc e00 dhc dhc dhc dhg dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
-7200;-3c
-10800;-6o a0ls:-50 avw:-3c g2k adg gl8 qg4:-6o aw4 g2k aw4 g2k aw4 g2k aw4 gl8 adg gl8 aw4 g2k aw4 g2k aw4 g2k aw4 g2k aw4 gl8 aw4 g2k aw4 g2k aw4 g2k aw4 g2k aw4 g2s adg h3w 9us h3w adg gl8 adg gl8 adg gl8 adg gl8 adg h3w adg gl8 adg gl8 adg
36000,39600,10.1.0.7200,4.1.0.10800;go 1dgg:ic 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo bxc fk0 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 glc aw0 glc adc glc 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo beo fk0 beo fk0 beo fk0 beo g2o aw0 beo fk0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
34200,37800,10.1.0.7200,4.1.0.10800;fu 1dgi:hi 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 glc aw0 glc adc glc adc glc 9c0 hmo aw0 g2o 9uo hmo adc glc aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
36000;go 1dgg:ic 8tc da2o 9c0 hmo 9c0 hmo 9c0
34200,37800,10.1.0.7200,4.1.0.10800;fu 1dgi:hi 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo bxc fk0 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 glc aw0 glc adc glc 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
36000,39600,10.1.0.7200,4.1.0.10800;ic 4v4:go h40 adc h40 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo beo g2o aw0 g2o 9c0 hmo 9c0 hmo 9c0 h40 aw0 glc aw0 glc adc glc adc glc beo e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc e00 cyo e00 cyo e00 cyo e00 cyo beo fk0 eio cyo e00 cyo e00 cyo e00 cyo e00 dhc dhc cyo eio
34200;fu
31500;el 3mcl:g9 9c0 6idc 9c0 5sg0 7s0 b39c 8ao g2o beo fk0 beo
37800,39600,10.1.0.7200,4.1.0.7200;go 8dyw:hi hmu:j6 9uk hms 9bw hms 9bw hms 9bw hms:ic ada g2q avy gle avy gle ada gle 9by hmq 9by hmq 9by hmq 9um hmq 9by hmq 9by hmq bem fk2 bem fk2 bem fk2 bem g2q avy beq fjy g2q bem fk2 bem fk2 bem g2q avy g2q bem fk2 avy g2q bxa
36000;go 1dgg:ic 8tc da2o 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0
36000,39600,10.1.0.7200,4.1.0.10800;go 1dgg:ic 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 g2o beo glc adc glc adc glc 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 beo fk0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
28800;dc 3mco:f0 9c0 6idc 9c0 5sg0 7s0 b39c 8ao g2o beo fk0 beo
3600,7200,3.5.0.7200,10.5.0.10800;1o 5g84:3c cyo e00 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
-21600,-18000,9.1.6.79200,4.1.6.79200;-a0 6gc:-bo eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 qyo:-8c bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs k7w 6qs k7w 6qs hmk bes fjw bes fjw bes fjw bxg f18
7200,10800,3.5.0.10800,10.5.0.14400;3c 3yqg:50 gw0 a5k dhc cyo d1c dxc cys e0o dds dp8 dbw dhs dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
3600,0,10.5.0.7200,3.5.0.3600;1o 1dhk:0 adc glc adc glc adc glc adc glc aw0 g2o aw0 g2o aw0 glc adc glc adc glc bek fk0 beo fk0 beo fk0 beo g2o beo fk0 beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo fk0 beo fk0 bxc
-3600;-1o
-36000;-go
-39600;-ic
-43200;-k0
-28800;-dc
-32400;-f0
39600;ic
43200;k0
46800;lo
50400;nc
18000;8c
3600,7200,3.5.0.7200,10.5.0.10800;1o bgg4:3c dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
0,3600,3.5.0.3600,10.5.0.7200;1o 1dhk:0 adc glc adc glc adc glc adc glc aw0 g2o aw0 g2o aw0 glc adc glc adc glc bek fk0 beo fk0 beo fk0 beo g2o beo fk0 beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo fk0 beo fk0 598:0
3600,7200,3.5.0.7200,10.5.0.10800;1o 9y04:3c dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
3600,7200,3.5.0.7200,10.5.0.10800;1o 6y5g:3c dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
7200,10800,3.5.0.10800,10.5.0.14400;3c 72ag:50 9bw e00 cys dhk dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dh4 dhc dhc dhc dhc dhc dhc dh8 dhg dh8 e04 fjw 4w4:3c
3600,7200,3.5.0.7200,10.5.0.10800;1o 7pmk:3c cyo dhc dhc dhc dhc dhc dhc dhk e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
3600,7200,3.5.0.7200,10.5.0.10800;1o 8g2s:3c dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 33w aw8:3c dhc dhc dh4 dh8 dhg dh8 dhg dh8 dhg dh8 e04 fjw bf0 fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o 4l4:3c
3600,7200,3.5.0.7200,10.5.0.10800;1o 971g:3c dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
7200,10800,3.5.0.10800,10.5.0.14400;3c 8g2o:50 dhc dhc dhc dhg dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
7200;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 798 xpk:3c dhc dhc dhc dhc dhc dhc dhc dhc e00 36c:50
10800;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
0,3600,3.5.0.3600,10.5.0.7200;1o 5280:0 dhc dhc e04 dhc dhc dhc e00 cyo dh8 dhc dhc dhc dhc dhc dhc e00 dhc dhc dhg dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc qyo:3c dhc dhc dhc dhc dhc e00:1o
3600,7200,3.5.0.7200,10.5.0.10800;1o 37ug:3c cys dzw cys cyk dhg dzw cys e08 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
3600,7200,3.5.0.7200,10.5.0.10800;1o b3w:3c 8tc hmo 9c0 i5c 9c0 deo dhc f40 ayo g08 bek fk4 bek fk4 bek fk4 bek fk4 bek elg cvw e04 dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
10800;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 1ig4:3c dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0
3600,7200,3.5.0.7200,10.5.0.10800;1o 4oqo:3c dh8 e08 cyo e00 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
10800;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:3c 8ao 56k:6o dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhg fk0 beo fk0 beo g2o vro:3c
3600,7200,3.5.0.7200,10.5.0.10800;1o b3w:3c 8tc hmo 9c0 i5c 9c0 i5c 8tc hmo 9c0 i5c 8tc i5c 8tc hmo 9c0 i5c 9c0 hmo 9c0 e08 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 sis bx4:8c dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:50 aw0
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc qys:50 dhc dhc dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 1l1g
10800;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc kqo:3c 1b6s dhc dhc dhc dhc 2l0:6o aw8 dhc dhc dzs fkc qys:3c beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 bek:6o fjs:50
7200,10800,3.5.0.10800,10.5.0.14400;3c 6y50:50 dk4 dx8 d1g dx8 cyw dzs cz0 dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dh4 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 fjw 4w4:3c
7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk4 beo g2o 1qic:3c
3600,7200,3.5.0.7200,10.5.0.10800;1o 39bw:3c b6k fms bek fs4 bek g2s avw g04 ayk g04 ayk g04 bek f44 bek g2s bek elg cak dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 qys:3c 8ao 56k:6o dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
3600,7200,3.5.0.7200,10.5.0.10800;1o 7pmk:3c cyk dho dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 qys:1o beo 2tuc:3c
10800;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc qys:50 dhc dhc dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 30dg 1ml8
3600,7200,3.5.0.7200,10.5.0.10800;1o 5g80:3c cyo e00 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhg dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
21600;8c jje4:a0
14400;6o 9ljk:8c bzw j8oc bek
43200;-k0 hrio:k0
45900,49500,9.5.0.9900,4.1.0.13500;l9 3muw:mx 8ao i5c 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 g2o bxc f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 eio
46800;-ic um3w:-go dxo cyo 768:nc 6ts:lo dhc e00 cyo e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc e00 cyo e00 cyo e00
39600;go xt5s:ic
39600;ic 2zio:k0 79c 74o4 dh8 dhg dh8 e04 cyk e04 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 8t8 k84 6qk
46800;-k0 7bqo:-ic bgl8:lo
46800;-ic vk6k:lo
43200;k0 lo1k:lo 8tc io0 8ao 7bxc 8tc fk0 9uo h40 6qo k80 6qo kqo 67w l9g 5pc l9c 5pc ls0 56o ls0 56o ls0 56o mao 4o0 peo 22o
-21600;-8c c0wk:-a0 56w4 53w
36000;go 8hs:ic 9uk h44 9uk 1ppg 56k 1ow4 ~4ivxo ~cls2c 9bw hiyk:go
50400;-hs ~535eyo:-go ~7yirhc:nc
39600;k0 lsk0:ic
-34200;-fu
43200;j6 6uey:k0
39600,43200,10.1.0.7200,4.1.0.10800;j6 3mca:ku 9c0 ui80:ic 2t6i:ic
39600;ic 5yc4:k0 6ak ko4 6d8 dcj0 6qo
-28800;-e6 la6a:-dc
-36000;-hi 6nt6:-fu 8ak:-go hmq 9by hmq 9by hmq 9um hmq 9by hmq 9by hmq 9by hmq 9by hmq 9by hmq 9um hmq 9by hmq 9by hmq 9by
46800;lo md84:nc c5c h40 67w kqs 67w b3s4 56o
`;

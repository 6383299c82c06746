// 規則の行間にあることを、席ごとに語る。その席に見えることだけを読み、何も決めない。
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL known(what)
EXTERNAL is(what, state)
EXTERNAL seat()
EXTERNAL side()
EXTERNAL turn()
EXTERNAL pick(among)

// すでに語ったこと。二つの市は同じ規則で動き、それぞれ一度だけ語る。
VAR coast_lane = false
VAR hills_lane = false
VAR coast_out = false
VAR hills_out = false
VAR coast_death = false
VAR hills_death = false
VAR columns_in = 0

=== briefing ===
二月の夜、零時十分前。 # headline
一分半の揺れのあとに、海が来た。二つの市が孤立している。一本の道と小さな港の先にある沿岸の浜辺市と、もう一本の道の先にある山間の山手市である。ここに敵はいない。足りないのは、隊、病床、車両、日のある時間、そして何が起きたかを知る手立てである。
1995年の神戸では、倒壊家屋から救出された百人のうち、初日は七十五人が生きていた。二日目は二十四人である。一手番は六時間。
{ side():
- "prefecture":
    法の定めでは、市長が県に応援を求め、県が国に求める。両市とも所管であり、どちらも見えていない。
- "cities":
    法の定めでは、市の応急対策を率いるのは市長である。市の外の力は知事に求め、知事が国に求める。
- "nation":
    法の定めでは、国は求めを受けて動く。市長が知事に、知事が国に求める。待ついとまがないとき、少数の部隊は要請なしで動ける。
- else:
    道が通じ、家の中を先に確かめた所から、灯りは戻る。水は、誰に伝えた見込みよりも長くかかる。
}
{ seat():
- "governor":
    分かるのは最後に受けた報告であり、報告は古くなる。数字がなくても応援は求められ、確証がなくても語ることはできる。物資をどこへ送るかを決める。
- "medical":
    今夜動かせる医療班は{number("medical_crews in capital")}、市は二つ。県都の病床は足りなくなる。患者を家族から遠い県外へ移さないかぎり。
- "roads":
    啓開班は{number("road_crews in capital") + number("road_crews in coast") + number("road_crews in hills")}、道は二本、港は一つ。一つに付けた班は、他の二つにはいない。
- "coast_mayor":
    浜辺市の実情を知る者は、ほかにいない。数えに出た職員は毛布を運べない。誰も数えなければ、県都は推し量るしかない。
- "hill_mayor":
    山手市の実情を知る者は、ほかにいない。外にはまだ一言も届いておらず、連絡の取れない谷に{shown("yamate.isolated")}人が暮らしている。
- "fire":
    浜辺に{number("rescue_crews in coast")}隊、山手に{number("rescue_crews in hills")}隊、県都に{number("rescue_crews in capital")}隊。総員を出せば今夜は多く見つけ、明後日は少なくなる。浜辺市の要救助者の半数は、再び海が来るかもしれない所にいる。
- "liaison":
    求められる前に送れば、車両が互いの道を塞ぐかもしれない。要望を待てば、それを書くのは食べていない人々である。
- "sdf":
    山の向こうに{number("relief_units in outside")}個部隊、夜は飛べないヘリが{number("helicopters in capital") + number("helicopters in outside")}機。捜索も、道路啓開も、炊き出しもできる。なぜ全部ではないのかと、必ず問われる。
- else:
    復旧班{number("line_crews in capital")}、給水車{number("grid.tankers")}台、電源車{number("care.generators")}台。燃料が一日ほどで尽きる病院が二つ。街に一度に灯りを戻すことも、一軒ずつ確かめることもできる。
}
-> DONE

=== first_hour ===
零時。数字はない。 # headline
{ seat():
- "coast_mayor":
    市役所の屋上から見ると、駅から海まで灯りが一つもない。寝ていたときの姿のまま、人々が坂を上ってくる。
- "hill_mayor":
    受話器からは何の音もしない。一人が橋を見に行き、まだ戻らない。
- else:
    災害対策本部室の壁の地図で、浜辺市にはピンが一本立った。山手市には一本もない。当直職員はそこをしばらく見て、時刻を書き留めた。
}
-> DONE

=== brought_out ===
{ number("hamabe.rescued") > 0 and not coast_out:
  ~ coast_out = true
  浜辺市。運び出された子が、息をしている。 # headline
  五人がかりで、車のジャッキを使った。壁土にまみれた九歳の男の子が、いま何時かと尋ねる。
}
{ number("yamate.rescued") > 0 and not hills_out:
  ~ hills_out = true
  山手市。戸板の下に手が見えた。 # headline
  どこで寝ているかは、近所の人が知っていた。隊に聞かれなくても分かるように、屋根の上に箒を立て、手拭いを結んでおいた。
}
-> DONE

=== lowland_opens ===
{ stopping:
- 海は静まっている。 # headline
  浸水域の通りに船が横たわる。棒を持った一人が足元を突きながら先に立ち、隊が一列で続く。
- 浸水域に、再び入る。 # headline
  先頭はまた棒を持った一人である。塗料で付けた目印は洗い流されていて、もう一度見て回るしかない。
}
{ seat() == "roads": 港の底に何が沈んでいるか、これで調べることができる。 }
-> DONE

=== aftershock ===
{ stopping:
- 電灯がまた揺れる。 # headline
  折り重なった梁の上で笛が鳴り、全員が降りる。人数を二度数え、持ち上げかけたもののそばで待つ。
- もう一度。 # headline
  笛、退避、点呼。避難所ではもう誰も声を上げない。床に手を当てて、待っている。
- { pick(2):
  - 1: また来た。 # headline
  - else: 地面はまだ収まらない。 # headline
  }
  これで何度目かと聞かれて、答えられる者はいない。
}
-> DONE

=== shock_again ===
最初と同じ強さの揺れ。 # headline
家に戻っていた人がいた。毛布を取りに、猫を探しに、誰かの薬を取りに。
{ is("tsunami", "warning"): 沿岸では拡声器が、最初の夜と同じ声で繰り返す。低い土地から離れ、引き返さないでください。 }
{ side() == "cities": 一時間眠っただけの隊員が庭に並び、ヘルメットをかぶる。 }
-> DONE

=== snow ===
{ once:
- 大粒の雪が、音もなく降る。 # headline
  離着陸場では、回転翼に覆いが掛けられた。ヘリを待つ人々は、それでも空を見上げる。
- また雪になった。 # headline
  前の雪に付いた足跡は、一時間で消えた。斜面のどこが動いたのか、もう見分けられない。
- さらに雪。 # headline
  体育館の階段の雪を、誰かが教室の机で押しのけた。
}
{ seat() == "roads": 崩土の上にも、啓開した所にも、路面の亀裂にも、同じように積もっていく。 }
-> DONE

=== lane ===
{ not coast_lane and not is("coast_way.way", "cut"):
  ~ coast_lane = true
  浜辺市へ、一車線が通じた。 # headline
  先頭はホイールローダー、次に救急車、そのあとに給水車。どの車もミラーを畳んで進む。
}
{ not hills_lane and not is("hills_way.way", "cut"):
  ~ hills_lane = true
  山手市へ、一車線が通じた。 # headline
  一番狭い所で、旗を持った一人が一台ずつ通す。上る車の者が下りてくる車の者に、様子を尋ねる。たいていは首を横に振って、走り去る。
}
-> DONE

=== columns ===
{ columns_in != turn():
  ~ columns_in = turn()
  { stopping:
  - 他県の番号を付けた車列。 # headline
    県都の競技場に、人の歩く速さで入ってくる。運転席から身を乗り出した隊員が、ここは何という町かと聞く。この先に要るのは、道と、どの道かを告げる者である。
  - 競技場に、新たな灯りの列。 # headline
    先に着いた者が、湯の出る場所を教えている。観客席には、今日通れる道を手で描いた地図が張ってある。
  }
}
-> DONE

=== wave ===
呼び出し符号が二つ。 # headline
無線で一分ごとに呼ばれ、一時間後からは十五分ごとに呼ばれる。浸水域のほかの隊はその場で足を止め、耳を澄ませている。
-> DONE

=== corridor ===
{ stopping:
- 灯りの消えた病院。 # headline
  機械の止まった患者に、看護師が手で空気を送り、十分ごとに交代する。廊下の寝台は、階段を下ろす順に並べてある。
- もう一つの病院も。 # headline
  患者の名前は、手首に、水で落ちないペンで書かれた。落ちるかどうか試す水はない。
}
-> DONE

=== letters ===
{ once:
- 空から見た校庭。 # headline
  誰かがそこに立ち、文字をどれほど大きくすればよいかを考えた。脇で人々が手を振っている。ここからは数えられない。
- 文字はまだそこにある。 # headline
  並べ直され、前より大きくなった。
- 同じ校庭。 # headline
  もう誰も手を振らない。何人いるかが分かるように、文字の横に並んで立っている。
}
-> DONE

=== empty_house ===
{ is("public.rumour", "harmful") or seat() == "fire" or seat() == "governor":
  { once:
  - 番地はある。人はいない。 # headline
    隊は窓ごとに声を掛け、エンジンを切って耳を澄ませた。玄関には上履きが揃えてある。その間にも、投稿はさらに千回拡散された。
  - 別の番地。 # headline
    今度は先に電話をかけた。誰も出ない。出ないからといって、いないとは言えない。隊は向かう。
  - 三つ目の番地。 # headline
    戸を開けた女性は、誰にも助けを求めていない。寒いでしょうと、隊員を中へ招く。
  }
}
-> DONE

=== rescue_window ===
{ turn() < 8:
  二十四時間。 # headline
  隊長たちは神戸の数字を知っている。初日に救出された人は四人に三人が、二日目は四人に一人が生きていた。無線でそれを口にする者はいない。
- else:
  七十二時間。 # headline
  目安であって、壁ではない。神戸では四日目に救出された484人のうち、26人が生きていた。それでも誰もが知る数字であり、家族はその時間を数えてきた。
}
{ known("hamabe.rescued"):
  浜辺市の生存救出者、{shown("hamabe.rescued")}人。
- else:
  { number("hamabe.reported"): 浜辺市の生存救出者、{number("hamabe.report_age") * 6}時間前の報告で{shown("hamabe.told_rescued")}人。 | 浜辺市から数の報告はない。 }
}
{ known("yamate.rescued"):
  山手市の生存救出者、{shown("yamate.rescued")}人。
- else:
  { number("yamate.reported"): 山手市の生存救出者、{number("yamate.report_age") * 6}時間前の報告で{shown("yamate.told_rescued")}人。 | 山手市から数の報告はない。 }
}
-> DONE

=== rope ===
瓦の山を囲む、一本の規制線。 # headline # to: fire, sdf, governor
その前に、寝床がどこにあったかを知る十一人が立っている。暦の裏に間取りを描いて、隊に渡した。 # to: fire, sdf, governor
現場の隊長が報道陣に答える。「何をしているかは、一時間ごとに伝えています。どう思うかは、伝えていません」 # to: fire, sdf, governor
-> DONE

=== death_in_shelter ===
{ number("hamabe.related") > 0 and not coast_death:
  ~ coast_death = true
  浜辺市の体育館で、一人が亡くなった。 # headline
  八十一歳。何の下敷きにもなっていない。便所へ行くのに寝ている人をまたがずに済むよう、水を控えていた。気付かれたのは、毛布を畳むときである。
}
{ number("yamate.related") > 0 and not hills_death:
  ~ hills_death = true
  山手市で、一人が車から降りてこない。 # headline
  犬がいるので、車の中にいた。膝を曲げたままどれほど座っていたのかと、医師が近所の人に尋ねる。
}
-> DONE

=== street_burns ===
灯りが一つ、多すぎる。 # headline
三軒目の家で、最初の夜から布団の上に電気ストーブが倒れていた。消火栓からは水が出ない。川からバケツが手渡しで上がってくる。
電力・水道事業者の広報。「市の同意を得て開閉器を入れました」。市役所。「照会を受け、同意しました」。
-> DONE

=== light_returns ===
{ stopping:
- 窓が一列に灯る。 # headline # to: restoration, governor, coast_mayor, hill_mayor
  灯りと一緒に、ラジオも、テレビも、月曜の夜から待っていた炊飯器も動き出した。一つの市で、半数を超える家に電気が戻った。 # to: restoration, governor, coast_mayor, hill_mayor
- また窓が灯る。 # headline # to: restoration, governor, coast_mayor, hill_mayor
  避難所で、人々が家の鍵を探す。見つけてから、もう戸がないことを思い出す人もいる。 # to: restoration, governor, coast_mayor, hill_mayor
}
-> DONE

=== nobody_listens ===
広報車が行く。 # headline
給水所の場所を告げながら、ゆっくり進む。窓の内側でカーテンが動く。誰も出てこない。場所は別の所だと聞いているからである。
-> DONE

=== crews_spent ===
座ったまま眠っている。 # headline
消防署の廊下で、長靴がてんでの方を向いている。署長が歩きながら、誰も起こさないように、手から無線機を一つずつ外していく。
-> DONE

=== cut_off ===
手帳に書かれた数。 # headline
ヘリの乗員は人数を数え、書き留め、機首を返す。燃料は次の谷の分である。下ではもう誰も手を振らない。見えているかどうかの問題では、初めからなかった。
-> DONE

=== shelters_fail ===
入口の名簿。 # headline
誰がどこで寝ているかが書いてある。何行かに線が引かれている。きちんと引こうとした誰かが、定規を当てて引いた線である。
-> DONE

=== two_cities ===
二つの映像。 # headline
夕方の番組は、両方を並べ、何も言わずに流した。一方では椀から湯気が上がる。他方では、女性が父親のために新聞紙を折って履物を作っている。
-> DONE

=== turning ===
学校の鐘が鳴る。 # headline
まだ鳴るかどうか、用務員が手で確かめたのである。体育館で子どもたちが起き上がり、鞄を探しかけて、思い出す。
-> DONE

=== long_winter ===
掃く人。 # headline
毎朝と同じように門から掃き始め、家のあった所で手を止める。それから、隣の家の前も掃く。
-> DONE

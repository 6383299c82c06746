// 全体の終わり方。それぞれ一度だけ語る。

=== end_shots_in_an_event ===
対応のさなかに、誰かが撃った。 # headline
命令は時刻とともに紙に残っている。やがて並べて置かれ、どれも自分の欄の中では正しい。
-> DONE

=== end_force ===
発砲の命令。 # headline
それについて書かれたものをすべて読んだ者が下した。ここから先は、別の演習である。
-> DONE

=== end_waters_closed ===
海図の上の区域。 # headline
区域には頂点と時刻がある。船は外で待ち、内側の海は空で、見た目はいつもと変わらない。どうなるかは、この暦の最後の頁には書かれていない。
-> DONE

=== end_inspections_stay ===
いつものように、小艇が横付けする。 # headline
係官は船橋への道順を覚え、航海士は書類を揃えて待つ。そのつど記録される。以前は、それを読む者がいた。
-> DONE

=== end_given_up ===
横田の空いた部屋。 # headline
絨毯に机の跡が残る。壁には、針を刺したままの地図を誰かが置いていった。
-> DONE

=== end_money_stopped ===
半分だけの廊下。 # headline
予算の届いた所までは照明が新しく、幕の向こうは暗い。{ number("answer.unowned") > 0: 出す者の決まっていない命令が{shown("answer.unowned")}件出た。 | 電話はつながっている。どこにつながるのかは示されていない。 }
-> DONE

=== end_apart ===
二つの金庫に二つの計画。 # headline
通りをいくつか隔てた場所で書かれた。一方には同盟国が遅れた場合の章があり、もう一方には同盟国が早く求めてきた場合の章がある。
-> DONE

=== end_from_yokota ===
横田で電話が取られる。 # headline
{ side() == "japan" or side() == "usa": 事案は{shown("answer.events")}件、米側の命令まで平均{shown("answer.us_hours")}。その時間にどれほどの価値があったかを、語った事案はない。 | 米国の艦船のことで日本に電話すれば、日本国内の番号を案内される。その奥で何が決まるかは聞こえない。 }
-> DONE

=== end_two_doors ===
二つの扉、どちらにも明かり。 # headline
{ side() == "japan" or side() == "usa": { number("answer.contradictions") > 0: 食い違った命令は{shown("answer.contradictions")}件。誰も間違ってはいなかった。 | 命令が食い違うことはなかった。意見が合っていたのか、運がよかったのかは分からない。 } | 外から見えるのは二枚の看板と、誰がどちらに入るかだけである。 }
-> DONE

=== end_under_construction ===
塗装はまだ乾いていない。 # headline
日付の入った計画があり、その日付は一度延びた。連絡官は互いのコーヒーの好みを知っている。命令はハワイから届く。
-> DONE

=== end_from_hawaii ===
ハワイの午後、日本の翌朝。 # headline
以前と同じように動いている。事案は{shown("answer.events")}件。大洋の両岸は互いに何を期待できるかを知り、変えたいことはそれぞれ違う。
-> DONE

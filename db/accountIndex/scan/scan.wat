;; The inner loops of the search, in WebAssembly's text form: the only way to compare 16 bytes at a time from JavaScript.
;; `npm run kernel` assembles it into scan.wasm.ts; a unit test tells when that was forgotten. textBlock.ts describes the
;; memory it reads. Addresses are unsigned: a memory may grow to 4 GiB.
(module
  (import "texts" "memory" (memory 1))

  ;; Whether the two are equal from byte 16 on.
  (func $rest (param $place i32) (param $needle i32) (param $length i32) (result i32)
    (local $index i32)
    (local.set $index (i32.const 16))
    (loop $byte
      (if (i32.ge_u (local.get $index) (local.get $length)) (then (return (i32.const 1))))
      (if (i32.ne
            (i32.load8_u (i32.add (local.get $place) (local.get $index)))
            (i32.load8_u (i32.add (local.get $needle) (local.get $index))))
        (then (return (i32.const 0))))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br $byte))
    (unreachable))

  ;; Gives every slot its first mark: 0 when the flag of whose text it is says so, otherwise 0xff, which is no stage.
  (func (export "prepare") (param $marks i32) (param $count i32) (param $rows i32) (param $flags i32)
    (local $to i32)
    (local.set $to (i32.add (local.get $marks) (local.get $count)))
    (loop $slot
      (if (i32.ge_u (local.get $marks) (local.get $to)) (then (return)))
      (i32.store8
        (local.get $marks)
        (i32.sub
          (i32.load8_u (i32.add (local.get $flags) (i32.load offset=4 (local.get $rows))))
          (i32.const 1)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 8)))
      (local.set $marks (i32.add (local.get $marks) (i32.const 1)))
      (br $slot)))

  ;; Sets the flag of everybody whose slot is at $stage.
  (func (export "collect") (param $marks i32) (param $count i32) (param $rows i32) (param $flags i32) (param $stage i32)
    (local $to i32)
    (local.set $to (i32.add (local.get $marks) (local.get $count)))
    (loop $slot
      (if (i32.ge_u (local.get $marks) (local.get $to)) (then (return)))
      (if (i32.eq (i32.load8_u (local.get $marks)) (local.get $stage))
        (then (i32.store8 (i32.add (local.get $flags) (i32.load offset=4 (local.get $rows))) (i32.const 1))))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 8)))
      (local.set $marks (i32.add (local.get $marks) (i32.const 1)))
      (br $slot)))

  ;; Raises the mark of every slot that is at $stage and whose text holds the needle. Neighbours at that stage are
  ;; searched as one piece, [$at, $to); a slot that was found is left at once for the next one.
  ;; Where a slot's text begins stands in its row: the first one's is at $rows, each further one's 8 bytes before.
  ;;
  ;; Looks for the needle's first byte and a later one at 16 places at once. The later one is at most 15 bytes on, so
  ;; that no more than 31 bytes behind the texts are read: every block leaves room for that.
  (func (export "scan")
    (param $marks i32) (param $count i32) (param $rows i32) (param $needle i32) (param $length i32) (param $stage i32)
    (local $slot i32) (local $end i32) (local $at i32) (local $to i32)
    (local $first v128) (local $later v128) (local $begin v128) (local $ahead i32) (local $others i32)
    (local $hits i32) (local $place i32)
    (local.set $ahead
      (select (i32.const 15) (i32.sub (local.get $length) (i32.const 1)) (i32.gt_u (local.get $length) (i32.const 16))))
    (local.set $begin (v128.load (local.get $needle)))
    ;; A bit for each of the first 16 bytes that is not of the needle, and so may differ.
    (local.set $others (i32.shl (i32.const -2) (local.get $ahead)))
    (local.set $first (i8x16.splat (i32.load8_u (local.get $needle))))
    (local.set $later (i8x16.splat (i32.load8_u (i32.add (local.get $needle) (local.get $ahead)))))
    (loop $piece
      (loop $skip
        (if (i32.ge_u (local.get $slot) (local.get $count)) (then (return)))
        (if (i32.ne (i32.load8_u (i32.add (local.get $marks) (local.get $slot))) (local.get $stage))
          (then
            (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
            (br $skip))))
      (local.set $end (local.get $slot))
      ;; The mark after the last is at no stage, so that this ends there.
      (loop $extend
        (local.set $end (i32.add (local.get $end) (i32.const 1)))
        (br_if $extend (i32.eq (i32.load8_u (i32.add (local.get $marks) (local.get $end))) (local.get $stage))))
      (local.set $at (i32.load (i32.sub (local.get $rows) (i32.shl (local.get $slot) (i32.const 3)))))
      (local.set $to (i32.load (i32.sub (local.get $rows) (i32.shl (local.get $end) (i32.const 3)))))
      (block $searched
        (loop $group
          (br_if $searched (i32.ge_u (local.get $at) (local.get $to)))
          (local.set $hits
            (i8x16.bitmask
              (v128.and
                (i8x16.eq (v128.load (local.get $at)) (local.get $first))
                (i8x16.eq (v128.load (i32.add (local.get $at) (local.get $ahead))) (local.get $later)))))
          (if (i32.eqz (local.get $hits))
            (then
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br $group)))
          (loop $hit
            (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $hits))))
            (br_if $searched (i32.gt_u (i32.add (local.get $place) (local.get $length)) (local.get $to)))
            (block $other
            (if (i32.eq
                  (i32.or
                    (i8x16.bitmask (i8x16.eq (v128.load (local.get $place)) (local.get $begin)))
                    (local.get $others))
                  (i32.const -1))
              (then
                (if (i32.gt_u (local.get $length) (i32.const 16))
                  (then
                    (br_if $other (i32.eqz (call $rest (local.get $place) (local.get $needle) (local.get $length))))))
                (loop $walk
                  (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
                  (local.set $at (i32.load (i32.sub (local.get $rows) (i32.shl (local.get $slot) (i32.const 3)))))
                  (br_if $walk (i32.le_u (local.get $at) (local.get $place))))
                (i32.store8
                  (i32.sub (i32.add (local.get $marks) (local.get $slot)) (i32.const 1))
                  (i32.add (local.get $stage) (i32.const 1)))
                (br $group))))
            (local.set $hits (i32.and (local.get $hits) (i32.sub (local.get $hits) (i32.const 1))))
            (br_if $hit (local.get $hits)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $group)))
      (local.set $slot (local.get $end))
      (br $piece))))

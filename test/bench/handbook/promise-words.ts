/** The words that the contracts of generated handbooks are written with. `{role}` and `{count}` are filled in. */
export const promiseWords = {
  roles: [
    ...["Duty controller", "Control room manager", "Head of Operations", "Desk supervisor", "Desk lead"],
    ...["Ticketing lead", "Gate lead", "Platform on-call", "Platform lead", "Head of Technology", "Data on-call"],
    ...["Data lead", "Design lead", "Security officer", "Security lead", "Pier supervisor", "Ports lead"],
    ...["Freight planner", "Freight lead", "Managing Director", "Stores lead", "Catering lead", "Storm coordinator"],
  ],
  purposes: [
    "Nobody stands on a pier for a boat that we already know is not coming.",
    "The number in the purser's hand is the number on the boat.",
    "A passenger with a card can always pay, and is never charged twice.",
    "What the control room has called is true everywhere, at the same minute.",
    "A fault costs a passenger a queue and never a boat.",
    "Whoever is rung at night knows what broke this week, and has slept.",
  ],
  things: [
    ...["a finished page", "a change of fee", "a new keyholder", "a swap of nights", "work in a cabinet"],
    ...["a new version of a file", "a repair at night", "a spare lane", "a look into a list"],
  ],
  /** Other things than those above, so that only promises about the same are compared. */
  requests: [
    ...["A release on a Tuesday", "A trial on one boat", "Words on a page", "Order of the steps"],
    ...["Taking a page down", "Going over to paper on a pier", "A boat out of turn", "What a fare is called"],
  ],
  cases: [
    ...["Cannot buy, cannot board, or told something untrue", "One of two is down; slow, but it goes", "A nuisance"],
    ...["No reader works on a pier", "A passenger was charged twice", "One reader is broken; the spare works"],
  ],
  cadences: [
    "Weekly, Monday 09:30 Europe/London for 30 minutes, kept by the {role}.",
    "Monthly, first Tuesday 15:30 Europe/London for 15 minutes, kept by the {role}.",
    "Every second Wednesday at 10:00 Europe/London for 20 minutes, on the pier, kept by the {role}.",
    "Quarterly, first Thursday 14:00 Europe/London for 60 minutes.",
    "Weekly, Friday 15:30 for 15 minutes. In rain it is held in the marshals' hut.",
    "Monthly, last Thursday 15:00 Europe/London for 45 minutes, kept by the {role}.",
  ],
  exits: [
    "Under {count} tickets older than 3 days, counted by the {role}.",
    "At least 9{count}% of card payments taken at the first try, counted by the {role} over each quarter.",
    "Fewer than {count} counts a month that differ from the gate.",
    "At least 9{count}% of the calls are in the feed in under 15 minutes.",
    "Fewer than {count} sailings a quarter delayed by a fault of ours, counted by the {role} from the sailing log.",
    "90% of questions resolved in < 2 business days.",
  ],
  hopes: ["Everybody on the pier is content.", "It runs as smoothly as the tide.", "People stop asking about it."],
  ends: [
    "The {role} rewrites it sooner if a second network reaches any island.",
    "The {role} rewrites it sooner after any severity-1 fault that lasts longer than a tide.",
    "",
    "Sooner if a fifth word is wanted.",
  ],
  scopes: [
    "In: readers, chargers, spare parts, the money's way to our bank. Out: cash, gift vouchers, the gates.",
    "In: the program on the gates and the list of bookings they carry. Out: the gates, their glass and their power.",
  ],
  channels: [
    "Telephone for a pier that cannot take cards. The support site for everything else.",
    "The shared channel by day, the pager at night. Never a picture of a screen.",
  ],
  changes: [
    "Either side may ask. The request names the number that is wrong; the two leads wait a week before they answer.",
    "A change to the columns of a file is a change to this contract, and is written down before it is discussed.",
  ],
  criteria: [
    "At least 99% of valid tickets open the gate at the first try, over at least 400 reads.",
    "A read takes less than 2 seconds, wet glass and low sun included.",
    "Fewer than 1 of the 40 test tickets misbehaves.",
    "A gate without a network reads for at least 24 hours.",
    "Under 1 minute to go back to the version before, timed by a marshal.",
  ],
  risks: [
    ["Sea water in the cabinet", "Forecast of 5 metres from the west", "Raise the battery to the shelf", "high"],
    ["A cable is cut in a village", "Road works on the list", "Carry the spare radio", "medium"],
    ["The one key is on a boat", "A swap of crews", "Leave the second key with the stores", "low"],
  ],
  followUps: ["Gates carry a day of bookings", "A radio that survives the winter", "Two names on the list of keys"],
} as const;

const people = {
  first: [
    ...["mira", "davy", "orla", "hector", "ines", "peter", "bea", "finn", "lottie", "sunil", "greta", "tam", "wen"],
    ...["jonas", "calum", "ruth", "alec", "nadia", "owen", "luca", "annis", "dewi", "helen", "marcus", "noor"],
  ],
  last: [
    ...["holm", "lowrie", "benning", "sayle", "carrow", "yule", "okonjo", "harrow", "ames", "mehra", "oduya", "tan"],
    ...["arkle", "dreyer", "sennet", "morrow", "quill", "birch", "frey", "boyd", "parr", "vance", "ilo", "hadley"],
  ],
} as const;

/** The handle of the person with this number; every number has another. */
export function handleOf(number: number): string {
  const { first, last } = people;
  const pairs = first.length * last.length;
  const name = `@${first[number % first.length] ?? ""}-${last[Math.floor(number / first.length) % last.length] ?? ""}`;
  return number < pairs ? name : `${name}-${Math.floor(number / pairs) + 1}`;
}
